import {useMemo} from 'react';
import {useIntl, type IntlShape} from 'react-intl';

import {usePeopleSearch} from 'src/data/people/use_people_search';
import type {PeopleScope} from 'src/host/user_search';
import {useCurrentUserId, useNameFormat, useUsers, type NameFormat, type UserProfile} from 'src/host/users';

import {matchesName, personOf} from './people';

/** Someone to choose. */
export interface PersonOption {
    user: UserProfile;
    label: string;
    hint: string;
    pictureUrl: string | undefined;
    group: string;
}

/**
 * People to choose from: the reader first, then those who take part, then everybody else of the team or channel whose
 * name matches, found by the server. Empty while not `enabled`.
 */
export function usePersonOptions(
    text: string,
    participantIds: readonly string[],
    scope: PeopleScope,
    enabled: boolean,
): {options: readonly PersonOption[]; isSearching: boolean} {
    const intl = useIntl();
    const me = useCurrentUserId();
    const format = useNameFormat();
    const known = useUsers(enabled ? participantIds : NOBODY);
    const search = usePeopleSearch(text.trim(), scope, {enabled});
    const found = search.data;

    const options = useMemo(() => {
        const taking = new Set(participantIds);
        const inside = known.filter((user) => matchesName(user, text));
        const outside = (found ?? []).filter((user) => !taking.has(user.id) && matchesName(user, text));
        return [
            ...byReaderFirst(inside, me).map((user) => optionOf(user, PARTICIPANTS(intl), format)),
            ...byReaderFirst(outside, me).map((user) => optionOf(user, OTHERS(intl), format)),
        ];
    }, [participantIds, known, found, text, me, intl, format]);
    return {options, isSearching: search.isFetching};
}

const NOBODY: readonly string[] = [];

const PARTICIPANTS = ({formatMessage}: IntlShape) =>
    formatMessage({id: 'playbooks.people.participants', defaultMessage: 'Participants'});
const OTHERS = ({formatMessage}: IntlShape) =>
    formatMessage({id: 'playbooks.people.others', defaultMessage: 'Not participating'});

function byReaderFirst(users: readonly UserProfile[], me: string): UserProfile[] {
    return [...users].sort((a, b) => Number(b.id === me) - Number(a.id === me));
}

function optionOf(user: UserProfile, group: string, format: NameFormat): PersonOption {
    const {name, pictureUrl} = personOf(user, format);
    const fullName = `${user.first_name} ${user.last_name}`.trim();
    const hint = [`@${user.username}`, fullName !== name && fullName].filter(Boolean).join(' · ');
    return {user, label: name, hint: name === user.username ? fullName : hint, pictureUrl, group};
}
