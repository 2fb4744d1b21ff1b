import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {explain} from 'src/actions/attempt';
import {usePerson} from 'src/blocks/people/people';
import {PersonPicker} from 'src/blocks/people/person_picker';
import {RemovablePerson} from 'src/blocks/people/removable_person';
import {addParticipants} from 'src/data/runs/participants';
import {useRun} from 'src/data/runs/use_run';
import {participants} from 'src/domain/run';
import {FormDialog} from 'src/ui/dialog/form_dialog';
import {PickerButton} from 'src/ui/field/picker_button';
import {Icon} from 'src/ui/icon/icon';
import {showToast} from 'src/ui/toast/toasts';

import {ChannelPart} from './channel_part';
import styles from './run_people.module.css';

interface Props {
    runId: string;
    onClose: () => void;
}

const NOBODY: readonly string[] = [];

/** Adds people to a run. */
export function AddPeople({runId, onClose}: Props) {
    const intl = useIntl();
    const {formatMessage} = intl;
    const {data: run} = useRun(runId);
    const [chosen, setChosen] = useState<readonly string[]>([]);
    const [withChannel, setWithChannel] = useState(false);
    const [busy, setBusy] = useState(false);
    const [error, setError] = useState<string>();
    const label = formatMessage({id: 'playbooks.people.search', defaultMessage: 'Search for people'});

    const add = async () => {
        setBusy(true);
        setError(undefined);
        try {
            const leftOut = await addParticipants(runId, chosen, withChannel);
            onClose();
            if (leftOut.length > 0) {
                showToast({
                    kind: 'error',
                    text: formatMessage(
                        {
                            id: 'playbooks.people.left_out',
                            defaultMessage:
                                '{count, plural, one {# person does} other {# people do}} not belong to the team and could not be added.',
                        },
                        {count: leftOut.length},
                    ),
                });
            }
        } catch (failure) {
            setError(explain(intl, failure));
            setBusy(false);
        }
    };
    return (
        <FormDialog
            open
            onClose={onClose}
            title={
                <FormattedMessage
                    id="playbooks.people.add.title"
                    defaultMessage="Add people to {name}"
                    values={{name: run?.name ?? ''}}
                />
            }
            submitLabel={formatMessage({id: 'playbooks.people.add', defaultMessage: 'Add'})}
            disabled={chosen.length === 0}
            busy={busy}
            error={error}
            onSubmit={() => void add()}
        >
            {run && (
                <div className={styles.form}>
                    <PersonPicker
                        label={label}
                        value=""
                        exclude={[...participants(run), ...chosen]}
                        participantIds={NOBODY}
                        scope={{teamId: run.team_id, channelId: run.channel_id}}
                        onChange={(id) => setChosen([...chosen, id])}
                        trigger={
                            <PickerButton empty start={<Icon name="account-plus-outline" size={16} />}>
                                {label}
                            </PickerButton>
                        }
                    />
                    {chosen.length > 0 && (
                        <div className={styles.chosen}>
                            {chosen.map((id) => (
                                <Chosen
                                    key={id}
                                    userId={id}
                                    onRemove={() => setChosen(chosen.filter((other) => other !== id))}
                                />
                            ))}
                        </div>
                    )}
                    <ChannelPart others run={run} adds={withChannel} onChange={setWithChannel} />
                </div>
            )}
        </FormDialog>
    );
}

function Chosen({userId, onRemove}: {userId: string; onRemove: () => void}) {
    const {formatMessage} = useIntl();
    const person = usePerson(userId);
    return (
        <RemovablePerson
            person={person}
            label={formatMessage(
                {id: 'playbooks.people.unchoose', defaultMessage: 'Do not add {name}'},
                {name: person.name},
            )}
            onRemove={onRemove}
        />
    );
}
