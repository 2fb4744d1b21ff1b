import {answer, api} from 'src/api/client';
import type {Category} from 'src/domain/category';

import type {Entity} from '../changes';
import {keys} from '../keys';
import {FRESH, queryClient} from '../query_client';

/** The reader's sidebar of a team. */
export function categoriesEntity(teamId: string): Entity<Category[]> {
    const queryKey = keys.categories.team(teamId);
    return {
        query: {
            queryKey,
            queryFn: ({signal}) => answer(api.GET('/my_categories', {params: {query: {team_id: teamId}}, signal})),
            staleTime: FRESH.list,
        },
        update: (change) => void queryClient.setQueryData<Category[]>(queryKey, (known) => known && change(known)),
    };
}

/** Makes the sidebar be read again where it is on screen. */
export function refreshCategories(): Promise<void> {
    return queryClient.invalidateQueries({queryKey: keys.categories.all()});
}
