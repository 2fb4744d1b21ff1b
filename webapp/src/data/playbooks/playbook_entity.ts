import {answer, api} from 'src/api/client';
import type {Playbook} from 'src/domain/playbook';

import type {Entity} from '../changes';
import {keys} from '../keys';
import {FRESH, queryClient} from '../query_client';

/** How a playbook is read. */
export function playbookQuery(id: string): Entity<Playbook>['query'] {
    return {
        queryKey: keys.playbooks.detail(id),
        queryFn: ({signal}) => answer(api.GET('/playbooks/{id}', {params: {path: {id}}, signal})),
        staleTime: FRESH.detail,
    };
}

export function playbookEntity(id: string): Entity<Playbook> {
    return {
        query: playbookQuery(id),
        update: (change) =>
            void queryClient.setQueryData<Playbook>(keys.playbooks.detail(id), (known) => known && change(known)),
    };
}

/** Makes lists of playbooks on screen read again. */
export function refreshPlaybookLists(): Promise<void> {
    return queryClient.invalidateQueries({queryKey: keys.playbooks.lists()});
}

/** A playbook as it is in the cache at this moment. */
export function cachedPlaybook(id: string): Playbook | undefined {
    return queryClient.getQueryData<Playbook>(keys.playbooks.detail(id));
}
