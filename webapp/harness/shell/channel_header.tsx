import type {Channel} from '@mattermost/types/channels';

import {Html} from '../messages/markdown';
import {useHost} from '../store/store';

import {Menu} from './menu';

/** Name and topic of the channel, and buttons of plugins (hidden while the app bar shows the same plugin). */
export function ChannelHeader({channel, title}: {channel: Channel; title: string}) {
    const state = useHost((s) => s);
    const {ChannelHeader: entries, ChannelHeaderButton: buttons, AppBar: inAppBar} = state.plugins.components;
    const member = state.entities.channels.myMembers[channel.id];
    const items = entries.filter((e) => e.shouldRender?.(state) ?? true);
    return (
        <header className="channel-header">
            {items.length > 0 ? (
                <Menu
                    label="Channel menu"
                    items={items.map((e) => ({key: e.id, label: e.text, run: () => e.action(channel.id)}))}
                >
                    <h2 id="channelHeaderTitle">{title}</h2>
                    <i className="icon icon-chevron-down" aria-hidden="true" />
                </Menu>
            ) : (
                <h2 id="channelHeaderTitle">{title}</h2>
            )}
            <div className="topic">
                <Html text={channel.header} />
            </div>
            {buttons.map((b) => (
                <button
                    key={b.id}
                    type="button"
                    className={`channel-header__icon icon-button ${inAppBar.some((a) => a.pluginId === b.pluginId) ? 'only-mobile' : ''}`}
                    aria-label={b.tooltip}
                    title={b.tooltip}
                    onClick={() => b.action(channel, member)}
                >
                    {b.icon}
                </button>
            ))}
        </header>
    );
}
