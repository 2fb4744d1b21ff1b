import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {explain} from 'src/actions/attempt';
import {addParticipants} from 'src/data/runs/participants';
import {useRun} from 'src/data/runs/use_run';
import {joinChannel, useChannel} from 'src/host/channels';
import {useCurrentUserId} from 'src/host/users';
import {FormDialog} from 'src/ui/dialog/form_dialog';
import {showToast} from 'src/ui/toast/toasts';

import {ChannelPart} from './channel_part';

interface Props {
    runId: string;
    onClose: () => void;
}

/** Asks somebody who only looks at a run whether they want to take part. */
export function JoinRun({runId, onClose}: Props) {
    const intl = useIntl();
    const {formatMessage} = intl;
    const me = useCurrentUserId();
    const {data: run} = useRun(runId);
    const channel = useChannel(run?.channel_id);
    const [withChannel, setWithChannel] = useState(false);
    const [busy, setBusy] = useState(false);
    const [error, setError] = useState<string>();

    const goIntoChannel = (channelId: string) =>
        joinChannel(channelId, me).catch(() => {
            showToast({
                kind: 'error',
                text: formatMessage({
                    id: 'playbooks.run.join.channel_failed',
                    defaultMessage: 'You could not be added to the channel of the run.',
                }),
            });
        });
    const join = async () => {
        setBusy(true);
        setError(undefined);
        try {
            await addParticipants(runId, [me], false);
            onClose();
            showToast({
                kind: 'success',
                text: formatMessage(
                    {id: 'playbooks.run.joined', defaultMessage: 'You take part in “{name}” now'},
                    {name: run?.name ?? ''},
                ),
            });
            if (run && withChannel) {
                await goIntoChannel(run.channel_id);
            }
        } catch (failure) {
            setError(explain(intl, failure));
            setBusy(false);
        }
    };
    return (
        <FormDialog
            open
            size="small"
            onClose={onClose}
            title={<FormattedMessage id="playbooks.run.join.title" defaultMessage="Become a participant" />}
            description={
                <FormattedMessage
                    id="playbooks.run.join.text"
                    defaultMessage="Participants tick and change tasks, post status updates and work on the retrospective."
                />
            }
            submitLabel={formatMessage({id: 'playbooks.run.participate', defaultMessage: 'Participate'})}
            disabled={!run}
            busy={busy}
            error={error}
            onSubmit={() => void join()}
        >
            {run && (run.create_channel_member_on_new_participant || channel?.type === 'O') && (
                <ChannelPart run={run} adds={withChannel} onChange={setWithChannel} others={false} />
            )}
        </FormDialog>
    );
}
