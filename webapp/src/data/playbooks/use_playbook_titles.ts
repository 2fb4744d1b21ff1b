import {useMemo} from 'react';

import {usePlaybookList} from './use_playbook_list';

/** The playbooks that are named; the same page as the navigation reads, so that both share one answer. */
export const NAVIGATION_PAGE = 100;

/** The titles of the team's playbooks by id, sorted by title. */
export function usePlaybookTitles(teamId: string): ReadonlyMap<string, string> {
    const {data} = usePlaybookList(
        {team_id: teamId, sort: 'title', direction: 'asc', per_page: NAVIGATION_PAGE},
        {enabled: teamId !== ''},
    );
    return useMemo(
        () => new Map((data?.pages ?? []).flatMap(({items}) => items.map(({id, title}) => [id, title] as const))),
        [data],
    );
}
