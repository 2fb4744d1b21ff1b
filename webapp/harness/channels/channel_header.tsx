import type {Channel} from '@mattermost/types/channels';
import {favoriteChannel, leaveChannel, unfavoriteChannel} from 'mattermost-redux/actions/channels';
import {getMyChannelMembership, isFavoriteChannel} from 'mattermost-redux/selectors/entities/channels';
import {useStore} from 'react-redux';

import {Markdown} from '../messages/markdown';
import {Menu, type MenuItem} from '../shell/menu';
import {useHost, useHostDispatch} from '../store/store';

/** Name, members and topic of the channel; the menu and the buttons of plugins. */
export function ChannelHeader({channel}: {channel: Channel}) {
    const dispatch = useHostDispatch();
    const members = useHost((s) => s.entities.channels.stats[channel.id]?.member_count);
    const favorite = useHost((s) => isFavoriteChannel(s, channel.id));
    return (
        <header id="channel-header" className="channel-header">
            <button
                type="button"
                className="icon-button only-narrow"
                aria-label="Toggle channel sidebar"
                onClick={() => dispatch({type: 'TOGGLE_LHS'})}
            >
                <i className="icon icon-menu" aria-hidden="true" />
            </button>
            <button
                type="button"
                className="icon-button small only-wide"
                aria-label={favorite ? 'Remove from favorites' : 'Add to favorites'}
                aria-pressed={favorite}
                onClick={() => void dispatch(favorite ? unfavoriteChannel(channel.id) : favoriteChannel(channel.id))}
            >
                <i className={`icon ${favorite ? 'icon-star' : 'icon-star-outline'}`} aria-hidden="true" />
            </button>
            <ChannelMenu channel={channel} favorite={favorite} />
            {members !== undefined && channel.type !== 'D' && (
                <span className="channel-members" title="Members">
                    <i className="icon icon-account-outline" aria-hidden="true" /> {members}
                </span>
            )}
            <div className="channel-topic">{channel.header && <Markdown inline text={channel.header} />}</div>
            <PluginButtons channel={channel} />
        </header>
    );
}

/** The menu behind the channel's name. Plugins' entries stand in a group of their own. */
function ChannelMenu({channel, favorite}: {channel: Channel; favorite: boolean}) {
    const dispatch = useHostDispatch();
    const store = useStore();
    const entries = useHost((s) => s.plugins.components.ChannelHeader);
    const ofPlugins: MenuItem[] = entries
        .filter((entry) => entry.shouldRender?.(store.getState()) ?? true)
        .map((entry, i) => ({
            key: entry.id,
            icon: 'icon-power-plug-outline',
            label: entry.text,
            divided: i === 0,
            run: () => entry.action(channel.id),
        }));
    const own: MenuItem[] = [
        {
            key: 'favorite',
            icon: favorite ? 'icon-star' : 'icon-star-outline',
            label: favorite ? 'Remove from Favorites' : 'Add to Favorites',
            run: () => void dispatch(favorite ? unfavoriteChannel(channel.id) : favoriteChannel(channel.id)),
        },
        ...ofPlugins,
    ];
    if (channel.name !== 'town-square' && (channel.type === 'O' || channel.type === 'P')) {
        own.push({
            key: 'leave',
            icon: 'icon-exit-to-app',
            label: 'Leave Channel',
            danger: true,
            divided: true,
            run: () => void dispatch(leaveChannel(channel.id)),
        });
    }
    return (
        <Menu label="Channel Menu" className="channel-menu" buttonClass="channel-name" items={own}>
            <strong id="channelHeaderTitle">{channel.display_name}</strong>
            <i className="icon icon-chevron-down" aria-hidden="true" />
        </Menu>
    );
}

/** At a wide page, a plugin's button is hidden while its icon shows in the app bar. */
function PluginButtons({channel}: {channel: Channel}) {
    const buttons = useHost((s) => s.plugins.components.ChannelHeaderButton);
    const inAppBar = useHost((s) => s.plugins.components.AppBar);
    const appBarOn = useHost((s) => s.entities.general.config.DisableAppBar !== 'true');
    const member = useHost((s) => getMyChannelMembership(s, channel.id));
    return (
        <>
            {buttons.map((button) => {
                const covered = appBarOn && inAppBar.some((entry) => entry.pluginId === button.pluginId);
                return (
                    <button
                        key={button.id}
                        type="button"
                        className={`channel-header__icon icon-button ${covered ? 'only-narrow' : ''}`}
                        aria-label={button.tooltipText ?? button.dropdownText}
                        title={button.tooltipText ?? button.dropdownText}
                        onClick={() => member && button.action(channel, member)}
                    >
                        {button.icon}
                    </button>
                );
            })}
        </>
    );
}
