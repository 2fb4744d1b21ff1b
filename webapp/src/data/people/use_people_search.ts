import {keepPreviousData, useQuery} from '@tanstack/react-query';

import {searchUsers, type PeopleScope} from 'src/host/user_search';

import {keys} from '../keys';
import {FRESH} from '../query_client';

/** People of a team or channel whose names begin with the text; earlier results stay while new ones are read. */
export function usePeopleSearch(text: string, scope: PeopleScope, {enabled = true}: {enabled?: boolean} = {}) {
    return useQuery({
        queryKey: keys.people(scope, text),
        queryFn: () => searchUsers(text, scope),
        staleTime: FRESH.detail,
        placeholderData: keepPreviousData,
        enabled,
    });
}
