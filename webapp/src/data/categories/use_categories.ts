import {useQuery} from '@tanstack/react-query';

import {isFavourite, type Category} from 'src/domain/category';

import {useWithChanges} from '../changes';
import {keys} from '../keys';

import {categoriesEntity} from './category_entity';

/** The reader's sidebar of a team, with what is being changed right now. */
export function useCategories(teamId: string) {
    const query = useQuery({...categoriesEntity(teamId).query, enabled: teamId !== ''});
    return {...query, data: useWithChanges<Category[]>(keys.categories.team(teamId), query.data)};
}

/** Whether a playbook or run is a favourite of the reader; undefined while that is unknown. */
export function useIsFavourite(teamId: string, itemId: string): boolean | undefined {
    const {data} = useCategories(teamId);
    return data && isFavourite(data, itemId);
}
