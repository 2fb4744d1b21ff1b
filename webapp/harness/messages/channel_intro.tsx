import type {Channel} from '@mattermost/types/channels';
import {DateTime} from 'luxon';
import {getDirectTeammate} from 'mattermost-redux/selectors/entities/channels';
import {getTeammateNameDisplaySetting} from 'mattermost-redux/selectors/entities/preferences';
import {displayUsername} from 'mattermost-redux/utils/user_utils';

import {UserAvatar} from '../shell/avatar';
import {useHost} from '../store/store';

/** Stands before the first message of a channel. */
export function ChannelIntro({channel, title}: {channel: Channel; title: string}) {
    const teammate = useHost((s) => getDirectTeammate(s, channel.id));
    const creator = useHost((s) => s.entities.users.profiles[channel.creator_id]);
    const format = useHost(getTeammateNameDisplaySetting);
    if (channel.type === 'D' || channel.type === 'G') {
        return (
            <header className="channel-intro">
                {teammate && <UserAvatar userId={teammate.id} size="xl" />}
                <h1>{title}</h1>
                <p>This is the start of your direct message history with {title}.</p>
            </header>
        );
    }
    const open = channel.type === 'O';
    const day = DateTime.fromMillis(channel.create_at).toLocaleString(DateTime.DATE_FULL);
    return (
        <header className="channel-intro">
            <h1>{title}</h1>
            <p className="help">
                <i className={`icon ${open ? 'icon-globe' : 'icon-lock-outline'}`} aria-hidden="true" />
                {open ? 'Public' : 'Private'} channel created
                {creator && ` by ${displayUsername(creator, format)}`} on {day}.
            </p>
            <p>
                This is the start of {title}.{' '}
                {open
                    ? 'Any team member can join and read this channel.'
                    : 'Only invited members can see this channel.'}
                {channel.purpose && ` The channel's purpose is: ${channel.purpose}`}
            </p>
        </header>
    );
}
