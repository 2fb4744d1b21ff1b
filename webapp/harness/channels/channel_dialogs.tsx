import type {Channel} from '@mattermost/types/channels';
import {addChannelToInitialCategory} from 'mattermost-redux/actions/channel_categories';
import {createChannel as makeChannel} from 'mattermost-redux/actions/channels';
import {Client4} from 'mattermost-redux/client';
import {getTeammateNameDisplaySetting} from 'mattermost-redux/selectors/entities/preferences';
import {getCurrentTeam} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/users';
import {cleanUpUrlable} from 'mattermost-redux/utils/channel_utils';
import {displayUsername} from 'mattermost-redux/utils/user_utils';
import {useCallback, useId, useState} from 'react';

import {history} from '../session/site';
import {Choice} from '../shell/choice';
import {FormModal} from '../shell/form_modal';
import {dataOf, useHost, useHostDispatch} from '../store/store';

export const createChannel = {type: 'MODAL_OPEN', modalId: 'new_channel', dialogType: CreateChannel};
export const browseChannels = {type: 'MODAL_OPEN', modalId: 'more_channels', dialogType: BrowseChannels};
export const messageSomebody = {type: 'MODAL_OPEN', modalId: 'more_direct_channels', dialogType: MessageSomebody};

interface DialogProps {
    onExited: () => void;
}

function CreateChannel({onExited}: DialogProps) {
    const dispatch = useHostDispatch();
    const team = useHost(getCurrentTeam);
    const me = useHost(getCurrentUserId);
    const [name, setName] = useState('');
    const [type, setType] = useState<Channel['type']>('O');
    const id = useId();

    async function create() {
        const channel = {team_id: team?.id, display_name: name.trim(), name: cleanUpUrlable(name), type};
        const made = await dataOf(dispatch(makeChannel(channel as Channel, me)));
        if (made) {
            await dispatch(addChannelToInitialCategory(made));
            history.push(`/${team?.name ?? ''}/channels/${made.name}`);
        }
    }

    return (
        <FormModal
            title="Create a new channel"
            action="Create channel"
            ready={cleanUpUrlable(name) !== ''}
            onSubmit={create}
            onExited={onExited}
        >
            <div className="field">
                <label htmlFor={id}>Channel name</label>
                <input
                    id={id}
                    className="input"
                    maxLength={64}
                    placeholder="Enter a name for your new channel"
                    value={name}
                    onChange={(event) => setName(event.target.value)}
                />
            </div>
            <div role="radiogroup" aria-label="Who can join">
                {(['O', 'P'] as const).map((option) => (
                    <label key={option} className="check">
                        <input type="radio" checked={type === option} onChange={() => setType(option)} />
                        {option === 'O' ? 'Public: anyone can join' : 'Private: only invited members'}
                    </label>
                ))}
            </div>
        </FormModal>
    );
}

function BrowseChannels({onExited}: DialogProps) {
    const team = useHost(getCurrentTeam);
    const teamId = team?.id ?? '';
    const [name, setName] = useState('');
    const optionsOf = useCallback(
        async (text: string) => {
            const channels = await Client4.searchChannels(teamId, text);
            return channels.map((channel) => ({
                value: channel.name,
                text: channel.display_name,
                detail: channel.purpose,
            }));
        },
        [teamId],
    );
    return (
        <FormModal
            title="Browse channels"
            action="Go to channel"
            ready={name !== ''}
            onSubmit={() => history.push(`/${team?.name ?? ''}/channels/${name}`)}
            onExited={onExited}
        >
            <Choice
                aria-label="Channel"
                placeholder="Search channels"
                value={name}
                optionsOf={optionsOf}
                onChange={setName}
            />
        </FormModal>
    );
}

function MessageSomebody({onExited}: DialogProps) {
    const team = useHost(getCurrentTeam);
    const teamId = team?.id ?? '';
    const format = useHost(getTeammateNameDisplaySetting);
    const [username, setUsername] = useState('');
    const optionsOf = useCallback(
        async (text: string) => {
            const {users} = await Client4.autocompleteUsers(text, teamId, '');
            return users.map((user) => ({
                value: user.username,
                text: displayUsername(user, format),
                detail: `@${user.username}`,
            }));
        },
        [teamId, format],
    );
    return (
        <FormModal
            title="Direct messages"
            action="Go"
            ready={username !== ''}
            onSubmit={() => history.push(`/${team?.name ?? ''}/messages/@${username}`)}
            onExited={onExited}
        >
            <Choice
                aria-label="Person"
                placeholder="Search for people"
                value={username}
                optionsOf={optionsOf}
                onChange={setUsername}
            />
        </FormModal>
    );
}
