import type {UserProfile} from '@mattermost/types/users';
import {useEffect} from 'react';
import {shallowEqual, useStore} from 'react-redux';

import {loadUsers} from './missing_users';
import {preference} from './preferences';
import {siteUrl} from './site';
import {useHostSelector, type HostState, type HostStore} from './store';

export type {UserProfile} from '@mattermost/types/users';

/** Which of a user's names the reader wants to see. */
export type NameFormat = 'username' | 'nickname_full_name' | 'full_name';

/** A user's name in the given format; falls back to the username where the wanted name is empty. */
export function displayName(user: UserProfile, format: NameFormat): string {
    const fullName = `${user.first_name} ${user.last_name}`.trim();
    switch (format) {
        case 'nickname_full_name':
            return user.nickname || fullName || user.username;
        case 'full_name':
            return fullName || user.username;
        case 'username':
            return user.username;
    }
}

function nameFormat(state: HostState): NameFormat {
    const config = state.entities.general.config;
    const mine =
        config.LockTeammateNameDisplay === 'true' ? undefined : preference(state, 'display_settings', 'name_format');
    const format = mine ?? config.TeammateNameDisplay;
    return format === 'nickname_full_name' || format === 'full_name' ? format : 'username';
}

export function useNameFormat(): NameFormat {
    return useHostSelector(nameFormat);
}

/** The id of the signed-in user; empty before the host has loaded them. */
export function useCurrentUserId(): string {
    return useHostSelector((state) => state.entities.users.currentUserId);
}

export function useCurrentUser(): UserProfile | undefined {
    return useHostSelector((state) => state.entities.users.profiles[state.entities.users.currentUserId]);
}

/** Whether the signed-in user is a system administrator. */
export function useIsSystemAdmin(): boolean {
    return (useCurrentUser()?.roles ?? '').split(' ').includes('system_admin');
}

/** One user by id. Undefined while unknown; the host is asked to load them. */
export function useUser(id: string | undefined): UserProfile | undefined {
    return useUsers(id ? [id] : NOBODY)[0];
}

const NOBODY: readonly string[] = [];

/**
 * The users with these ids, in the given order, without those still unknown. Missing ones are loaded in one request
 * together with those other components miss at the same time.
 */
export function useUsers(ids: readonly string[]): readonly UserProfile[] {
    const store = useStore() as unknown as HostStore;
    const users = useHostSelector(
        (state) => ids.map((id) => state.entities.users.profiles[id]).filter((user) => user !== undefined),
        shallowEqual,
    );
    const missing = useHostSelector((state) => ids.filter((id) => id && !state.entities.users.profiles[id]).join(' '));
    useEffect(() => {
        if (missing) {
            loadUsers(store, missing.split(' '));
        }
    }, [store, missing]);
    return users;
}

/** The name of a user as the reader wants it; empty while the user is unknown. */
export function useDisplayName(id: string | undefined): string {
    const user = useUser(id);
    const format = useNameFormat();
    return user ? displayName(user, format) : '';
}

/** Address of a user's picture; changes when the user changes the picture. */
export function pictureUrl(user: Pick<UserProfile, 'id' | 'last_picture_update'>): string {
    return `${siteUrl()}/api/v4/users/${user.id}/image?_=${user.last_picture_update ?? 0}`;
}
