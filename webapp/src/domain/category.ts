import type {Playbook} from './playbook';
import type {Run} from './run';

/** A playbook (`p`) or run (`r`) in somebody's sidebar, as it is on the wire. */
export interface CategoryItem {
    item_id: string;
    type: 'p' | 'r';
    /** The title of the playbook or the name of the run. */
    name: string;
    /** False for every run. */
    public: boolean;
}

/** A group of somebody's sidebar in one team, as it is on the wire. */
export interface Category {
    /** The last two categories are not stored and have {@link UNSORTED} as ids. */
    id: string;
    name: string;
    collapsed: boolean;
    items: CategoryItem[];
}

/** Where the runs and playbooks are that are in no other category. */
export const UNSORTED = {r: 'runsCategory', p: 'playbooksCategory'} as const;

const FAVOURITES = 'Favorite';

export function isStored({id}: Pick<Category, 'id'>): boolean {
    return id !== UNSORTED.r && id !== UNSORTED.p;
}

export function isFavourites(category: Pick<Category, 'id' | 'name'>): boolean {
    return isStored(category) && category.name === FAVOURITES;
}

/** Whether a playbook or run is among the favourites. */
export function isFavourite(categories: readonly Category[], itemId: string): boolean {
    return categories.some(
        (category) => isFavourites(category) && category.items.some(({item_id}) => item_id === itemId),
    );
}

/**
 * Moves something into the favourites, which come into being with the first, or out of them to where everything is that
 * is in no category.
 */
export function withFavourite(categories: readonly Category[], item: CategoryItem, favourite: boolean): Category[] {
    if (isFavourite(categories, item.item_id) === favourite) {
        return [...categories];
    }
    const existing = favourite && !categories.some(isFavourites) ? [blankFavourites(), ...categories] : categories;
    return existing.map((category) => {
        const others = category.items.filter(({item_id}) => item_id !== item.item_id);
        const isTarget = favourite ? isFavourites(category) : category.id === UNSORTED[item.type];
        return {...category, items: isTarget ? [...others, item] : others};
    });
}

function blankFavourites(): Category {
    return {id: '', name: FAVOURITES, collapsed: false, items: []};
}

/** A playbook as the sidebar has it. */
export function sidebarItem({id, title, public: isPublic}: Pick<Playbook, 'id' | 'title' | 'public'>): CategoryItem {
    return {item_id: id, type: 'p', name: title, public: isPublic};
}

/** A run as the sidebar has it. */
export function sidebarRun({id, name}: Pick<Run, 'id' | 'name'>): CategoryItem {
    return {item_id: id, type: 'r', name, public: false};
}
