import {useCategories} from 'src/data/categories/use_categories';
import {NAVIGATION_PAGE} from 'src/data/playbooks/use_playbook_titles';
import {useRunList} from 'src/data/runs/use_run_list';
import {isFavourites, isStored, sidebarRun, UNSORTED, type Category, type CategoryItem} from 'src/domain/category';
import {playbookPath} from 'src/domain/playbook';
import {isChannelChecklist, runPath, type Run} from 'src/domain/run';

/** A playbook or run as the navigation shows it. */
export interface SidebarItem extends CategoryItem {
    to: string;
    isFavourite: boolean;
    /** A run without a playbook. */
    isChecklist: boolean;
}

/** A category that is stored. */
export interface SidebarCategory extends Pick<Category, 'id' | 'name' | 'collapsed'> {
    isFavourites: boolean;
    items: readonly SidebarItem[];
}

/** What is in the navigation: the reader's categories, and their runs and playbooks that are in none. */
export function useSidebarGroups(teamId: string) {
    const categories = useCategories(teamId);
    const runs = useRunList(
        {
            team_id: teamId,
            participant_or_follower_id: 'me',
            statuses: ['InProgress'],
            sort: 'name',
            direction: 'asc',
            per_page: NAVIGATION_PAGE,
        },
        {enabled: teamId !== ''},
    );
    return {categories, runs, ...grouped(categories.data ?? [], runs.runs)};
}

function grouped(categories: readonly Category[], runs: readonly Run[]) {
    const checklists = new Set(runs.filter(isChannelChecklist).map(({id}) => id));
    const toItem =
        (isFavourite: boolean) =>
        (item: CategoryItem): SidebarItem => ({
            ...item,
            isFavourite,
            isChecklist: checklists.has(item.item_id),
            to: item.type === 'p' ? playbookPath(item.item_id) : runPath(item.item_id, 'playbooks_lhs'),
        });
    const stored = categories.filter(isStored);
    const placed = new Set(stored.flatMap(({items}) => items.map(({item_id}) => item_id)));
    const unsorted = categories.find(({id}) => id === UNSORTED.p)?.items ?? [];
    return {
        stored: stored
            .filter((category) => category.items.length > 0 || !isFavourites(category))
            .map((category): SidebarCategory => ({
                ...category,
                isFavourites: isFavourites(category),
                items: category.items.map(toItem(isFavourites(category))),
            })),
        runItems: runs.filter(({id}) => !placed.has(id)).map((run) => toItem(false)(sidebarRun(run))),
        playbookItems: [...unsorted].sort((a, b) => a.name.localeCompare(b.name)).map(toItem(false)),
    };
}
