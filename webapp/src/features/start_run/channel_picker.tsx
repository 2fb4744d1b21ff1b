import {useIntl} from 'react-intl';

import {useMyTeamChannels} from 'src/host/channels';
import {PickerButton} from 'src/ui/field/picker_button';
import {Icon} from 'src/ui/icon/icon';
import {Select} from 'src/ui/select/select';

interface Props {
    teamId: string;
    /** A channel id; empty for none. */
    value: string;
    onChange: (channelId: string) => void;
}

/** Chooses one of the reader's channels in a team. */
export function ChannelPicker({teamId, value, onChange}: Props) {
    const {formatMessage} = useIntl();
    const channels = useMyTeamChannels(teamId);
    const chosen = channels.find((channel) => channel.id === value);
    const label = formatMessage({id: 'playbooks.start_run.channel.pick', defaultMessage: 'Choose a channel'});
    return (
        <Select
            searchable
            label={label}
            value={value || null}
            onChange={onChange}
            options={channels.map((channel) => ({
                value: channel.id,
                label: channel.display_name,
                start: <ChannelIcon isPrivate={channel.type === 'P'} />,
            }))}
            trigger={
                <PickerButton
                    id="link-existing-channel-selector"
                    aria-label={chosen ? `${label}: ${chosen.display_name}` : label}
                    start={chosen && <ChannelIcon isPrivate={chosen.type === 'P'} />}
                    empty={!chosen}
                >
                    {chosen?.display_name ?? label}
                </PickerButton>
            }
        />
    );
}

function ChannelIcon({isPrivate}: {isPrivate: boolean}) {
    return <Icon name={isPrivate ? 'lock-outline' : 'globe'} size={16} />;
}
