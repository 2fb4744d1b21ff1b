import {useMemo} from 'react';

import {
    displayName,
    pictureUrl,
    useNameFormat,
    useUser,
    useUsers,
    type NameFormat,
    type UserProfile,
} from 'src/host/users';
import type {Person} from 'src/ui/avatar/avatar';

/** A user as the parts of the interface show people. */
export function personOf(user: UserProfile, format: NameFormat): Person {
    return {id: user.id, name: displayName(user, format), pictureUrl: pictureUrl(user)};
}

/** The people with these ids, in the given order, without those still being loaded. */
export function usePeople(ids: readonly string[]): readonly Person[] {
    const users = useUsers(ids);
    const format = useNameFormat();
    return useMemo(() => users.map((user) => personOf(user, format)), [users, format]);
}

/** A person; their name is empty and the picture missing while they are being loaded. */
export function usePerson(id: string): Person {
    const user = useUser(id);
    const format = useNameFormat();
    return user ? personOf(user, format) : {id, name: '', pictureUrl: undefined};
}

/** Whether a text is the beginning of one of a user's names, or of a word in them. */
export function matchesName(user: UserProfile, text: string): boolean {
    const wanted = text.trim().toLocaleLowerCase().replace(/^@/, '');
    const names = [user.username, user.nickname, `${user.first_name} ${user.last_name}`];
    return names.some((name) => {
        const lower = name.toLocaleLowerCase();
        return lower.startsWith(wanted) || lower.split(/[\s._-]+/).some((word) => word.startsWith(wanted));
    });
}
