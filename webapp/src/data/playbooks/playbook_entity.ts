import {replaceEqualDeep} from '@tanstack/react-query';

import {answer, api} from 'src/api/client';
import type {Playbook} from 'src/domain/playbook';
import {newerPlaybook} from 'src/domain/playbook_merge';

import {refreshCategories} from '../categories/category_entity';
import type {Entity} from '../changes';
import {keys} from '../keys';
import {FRESH, queryClient} from '../query_client';

/** How a playbook is read. A version older than the one at hand, such as an answer that a save overtook, is dropped. */
export function playbookQuery(id: string): Entity<Playbook>['query'] {
    return {
        queryKey: keys.playbooks.detail(id),
        queryFn: ({signal}) => answer(api.GET('/playbooks/{id}', {params: {path: {id}}, signal})),
        staleTime: FRESH.detail,
        structuralSharing: (known, next) =>
            known ? replaceEqualDeep(known, newerPlaybook(known as Playbook, next as Playbook)) : next,
    };
}

export function playbookEntity(id: string): Entity<Playbook> {
    return {
        query: playbookQuery(id),
        update: (change) =>
            void queryClient.setQueryData<Playbook>(keys.playbooks.detail(id), (known) => known && change(known)),
    };
}

/** Takes over a playbook that came with an answer, where it is on screen. */
export function takePlaybook(playbook: Playbook): void {
    playbookEntity(playbook.id).update((known) => newerPlaybook(known, playbook));
}

/** Makes a playbook, and the lists that show it, be read again where they are on screen. */
export function refreshPlaybook(id: string): void {
    void queryClient.invalidateQueries({queryKey: keys.playbooks.detail(id)});
    void refreshPlaybookLists();
}

/** Makes lists of playbooks on screen be read again, the sidebar among them. */
export async function refreshPlaybookLists(): Promise<void> {
    await Promise.all([queryClient.invalidateQueries({queryKey: keys.playbooks.lists()}), refreshCategories()]);
}

/** A playbook as it is in the cache at this moment. */
export function cachedPlaybook(id: string): Playbook | undefined {
    return queryClient.getQueryData<Playbook>(keys.playbooks.detail(id));
}
