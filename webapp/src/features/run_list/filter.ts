import type {RunFilter} from 'src/data/runs/use_run_list';

export type RunSort = 'name' | 'last_status_update_at' | 'create_at';

/** What the reader wants to see; lives in the address, so that a list can be shared and kept. */
export interface ListFilter {
    search: string;
    /** Only runs that the reader takes part in or follows. */
    mine: boolean;
    /** Finished runs too. */
    finished: boolean;
    /** Checklists of channels too. */
    checklists: boolean;
    /** Only runs of this owner; empty for all. */
    ownerId: string;
    /** Only runs of this playbook; empty for all. */
    playbookId: string;
    sort: RunSort;
    direction: 'asc' | 'desc';
}

const SORTS: readonly RunSort[] = ['name', 'last_status_update_at', 'create_at'];

export const DEFAULTS: ListFilter = {
    search: '',
    mine: false,
    finished: false,
    checklists: true,
    ownerId: '',
    playbookId: '',
    sort: 'last_status_update_at',
    direction: 'desc',
};

/** Reads a filter out of an address; whatever is missing or makes no sense is as in {@link DEFAULTS}. */
export function parseFilter(query: string): ListFilter {
    const params = new URLSearchParams(query);
    const sort = SORTS.find((known) => known === params.get('sort'));
    const direction = params.get('direction');
    const types = params.getAll('types');
    return {
        search: params.get('search_term') ?? DEFAULTS.search,
        mine: params.has('participant_or_follower_id'),
        finished: params.getAll('statuses').includes('Finished'),
        checklists: types.length === 0 || types.includes('channelChecklist'),
        ownerId: params.get('owner_user_id') ?? DEFAULTS.ownerId,
        playbookId: params.get('playbook_id') ?? DEFAULTS.playbookId,
        sort: sort ?? DEFAULTS.sort,
        direction: direction === 'asc' || direction === 'desc' ? direction : DEFAULTS.direction,
    };
}

/** Writes a filter for an address, with its question mark; empty when nothing differs from {@link DEFAULTS}. */
export function formatFilter(filter: ListFilter): string {
    const params = new URLSearchParams();
    if (filter.search) {
        params.set('search_term', filter.search);
    }
    if (filter.mine) {
        params.set('participant_or_follower_id', 'me');
    }
    if (filter.finished) {
        params.append('statuses', 'InProgress');
        params.append('statuses', 'Finished');
    }
    if (!filter.checklists) {
        params.set('types', 'playbook');
    }
    if (filter.ownerId) {
        params.set('owner_user_id', filter.ownerId);
    }
    if (filter.playbookId) {
        params.set('playbook_id', filter.playbookId);
    }
    if (filter.sort !== DEFAULTS.sort || filter.direction !== DEFAULTS.direction) {
        params.set('sort', filter.sort);
        params.set('direction', filter.direction);
    }
    const text = params.toString();
    return text && `?${text}`;
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: ListFilter): boolean {
    return (
        filter.search !== '' || filter.mine || filter.ownerId !== '' || filter.playbookId !== '' || !filter.checklists
    );
}

/** The filter as the server wants it. */
export function requestOf(filter: ListFilter, teamId: string): RunFilter {
    return {
        team_id: teamId,
        statuses: filter.finished ? ['InProgress', 'Finished'] : ['InProgress'],
        sort: filter.sort,
        direction: filter.direction,
        ...(filter.search && {search_term: filter.search}),
        ...(filter.mine && {participant_or_follower_id: 'me'}),
        ...(filter.checklists ? {} : {types: ['playbook'] as const}),
        ...(filter.ownerId && {owner_user_id: filter.ownerId}),
        ...(filter.playbookId && {playbook_id: filter.playbookId}),
    };
}

/** The order after a press on a column: a new column starts with the order that is most useful for it. */
export function sortedBy(filter: ListFilter, sort: RunSort): ListFilter {
    if (filter.sort === sort) {
        return {...filter, direction: filter.direction === 'asc' ? 'desc' : 'asc'};
    }
    return {...filter, sort, direction: sort === 'name' ? 'asc' : 'desc'};
}
