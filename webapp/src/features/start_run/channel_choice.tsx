import {FormattedMessage} from 'react-intl';

import type {Playbook} from 'src/domain/playbook';
import {useTeamPermission} from 'src/host/permissions';
import {RadioGroup} from 'src/ui/field/radio_group';

import {ChannelPicker} from './channel_picker';
import type {RunDraft} from './run_draft';

interface Props {
    draft: RunDraft;
    playbook: Playbook;
    onChange: (fields: Partial<RunDraft>) => void;
}

/** Where the run lives: in a channel of its own, or in one that exists. */
export function ChannelChoice({draft, playbook, onChange}: Props) {
    return (
        <RadioGroup
            label={<FormattedMessage id="playbooks.start_run.channel" defaultMessage="Channel" />}
            value={draft.channel}
            onChange={(channel) => onChange({channel})}
            choices={[
                {
                    value: 'new',
                    label: (
                        <FormattedMessage id="playbooks.start_run.channel.new" defaultMessage="Create a run channel" />
                    ),
                    details: <NewChannel draft={draft} playbook={playbook} onChange={onChange} />,
                },
                {
                    value: 'existing',
                    label: (
                        <FormattedMessage
                            id="playbooks.start_run.channel.existing"
                            defaultMessage="Link to an existing channel"
                        />
                    ),
                    hint: playbook.new_channel_only && (
                        <FormattedMessage
                            id="playbooks.start_run.channel.new_only"
                            defaultMessage="This playbook requires a new channel for every run"
                        />
                    ),
                    disabled: playbook.new_channel_only,
                    details: (
                        <ChannelPicker
                            teamId={playbook.team_id}
                            value={draft.channelId}
                            onChange={(channelId) => onChange({channelId})}
                        />
                    ),
                },
            ]}
        />
    );
}

function NewChannel({draft, playbook, onChange}: Props) {
    const canPublic = useTeamPermission(playbook.team_id, 'create_public_channel');
    const canPrivate = useTeamPermission(playbook.team_id, 'create_private_channel');
    return (
        <RadioGroup
            quietLabel
            label={
                <FormattedMessage
                    id="playbooks.start_run.channel.visibility"
                    defaultMessage="Who can find the channel"
                />
            }
            value={draft.visibility}
            onChange={(visibility) => onChange({visibility})}
            choices={[
                {
                    value: 'public',
                    label: <FormattedMessage id="playbooks.start_run.channel.public" defaultMessage="Public channel" />,
                    disabled: !canPublic,
                },
                {
                    value: 'private',
                    label: (
                        <FormattedMessage id="playbooks.start_run.channel.private" defaultMessage="Private channel" />
                    ),
                    disabled: !canPrivate,
                },
            ]}
        />
    );
}
