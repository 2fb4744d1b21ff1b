import {Client4} from 'mattermost-redux/client';
import {setStatus} from 'mattermost-redux/actions/users';
import {getCurrentUser, getStatusForUserId} from 'mattermost-redux/selectors/entities/users';
import {getFullName} from 'mattermost-redux/utils/user_utils';

import {siteUrl} from '../session/site';
import {useHost, useHostDispatch} from '../store/store';

import {UserAvatar} from './avatar';
import {Menu, type MenuItem} from './menu';

const statuses = [
    {status: 'online', label: 'Online', icon: 'icon-check-circle'},
    {status: 'away', label: 'Away', icon: 'icon-clock'},
    {status: 'dnd', label: 'Do not disturb', icon: 'icon-minus-circle'},
    {status: 'offline', label: 'Offline', icon: 'icon-circle-outline'},
];

/** Ends the session and shows the login page. */
export async function logOut() {
    await Client4.logout();
    window.location.assign(`${siteUrl()}/login`);
}

/** The person's picture; behind it who they are, their status, and the way out. */
export function AccountMenu() {
    const dispatch = useHostDispatch();
    const user = useHost(getCurrentUser);
    const status = useHost((s) => getStatusForUserId(s, user.id));
    const items: MenuItem[] = [
        ...statuses.map((entry) => ({
            key: entry.status,
            label: entry.label,
            icon: `${entry.icon} status-${entry.status}`,
            run: () => void dispatch(setStatus({user_id: user.id, status: entry.status})),
        })),
        {key: 'out', label: 'Log Out', icon: 'icon-exit-to-app', divided: true, run: () => void logOut()},
    ];
    const name = getFullName(user) || user.username;
    return (
        <Menu
            label={`${name} (@${user.username}), ${status || 'offline'}: account menu`}
            className="account"
            buttonClass="account-button"
            align="end"
            items={items}
        >
            <UserAvatar userId={user.id} size="sm" withStatus />
        </Menu>
    );
}
