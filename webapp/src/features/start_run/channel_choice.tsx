import {FormattedMessage, useIntl} from 'react-intl';

import type {Playbook} from 'src/domain/playbook';
import {useMyTeamChannels} from 'src/host/channels';
import {useTeamPermission} from 'src/host/permissions';
import {RadioGroup} from 'src/ui/field/radio_group';
import {Icon} from 'src/ui/icon/icon';
import {Stack} from 'src/ui/layout/stack';
import {Select} from 'src/ui/select/select';
import {Truncated} from 'src/ui/truncated/truncated';

import type {RunDraft} from './run_draft';
import styles from './start_run.module.css';

interface Props {
    draft: RunDraft;
    playbook: Playbook;
    onChange: (fields: Partial<RunDraft>) => void;
}

/** Where the run lives: in a channel of its own, or in one that exists. */
export function ChannelChoice({draft, playbook, onChange}: Props) {
    const {formatMessage} = useIntl();
    const canPublic = useTeamPermission(playbook.team_id, 'create_public_channel');
    const canPrivate = useTeamPermission(playbook.team_id, 'create_private_channel');
    const channels = useMyTeamChannels(playbook.team_id);
    const chosen = channels.find((channel) => channel.id === draft.channelId);
    const pick = formatMessage({id: 'playbooks.start_run.channel.pick', defaultMessage: 'Choose a channel'});

    return (
        <Stack gap={12}>
            <RadioGroup
                label={<FormattedMessage id="playbooks.start_run.channel" defaultMessage="Channel" />}
                value={draft.channel}
                onChange={(channel) => onChange({channel})}
                choices={[
                    {
                        value: 'new',
                        label: (
                            <FormattedMessage
                                id="playbooks.start_run.channel.new"
                                defaultMessage="Create a run channel"
                            />
                        ),
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
                    },
                ]}
            />
            <div className={styles.channel}>
                {draft.channel === 'new' ? (
                    <RadioGroup
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
                                label: (
                                    <FormattedMessage
                                        id="playbooks.start_run.channel.public"
                                        defaultMessage="Public channel"
                                    />
                                ),
                                disabled: !canPublic,
                            },
                            {
                                value: 'private',
                                label: (
                                    <FormattedMessage
                                        id="playbooks.start_run.channel.private"
                                        defaultMessage="Private channel"
                                    />
                                ),
                                disabled: !canPrivate,
                            },
                        ]}
                    />
                ) : (
                    <Select
                        searchable
                        label={pick}
                        value={draft.channelId || null}
                        onChange={(channelId) => onChange({channelId})}
                        options={channels.map((channel) => ({
                            value: channel.id,
                            label: channel.display_name,
                            start: <Icon name={channel.type === 'P' ? 'lock-outline' : 'globe'} size={16} />,
                        }))}
                        trigger={
                            <button
                                type="button"
                                id="link-existing-channel-selector"
                                aria-label={chosen ? `${pick}: ${chosen.display_name}` : pick}
                                className={styles.picker}
                            >
                                {chosen && <Icon name={chosen.type === 'P' ? 'lock-outline' : 'globe'} size={16} />}
                                <span data-empty={!chosen || undefined} className={styles.pickerText}>
                                    <Truncated text={chosen?.display_name ?? pick} />
                                </span>
                                <Icon name="chevron-down" size={16} />
                            </button>
                        }
                    />
                )}
            </div>
        </Stack>
    );
}
