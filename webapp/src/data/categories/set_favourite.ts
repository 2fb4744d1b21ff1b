import {answer, api} from 'src/api/client';
import {withFavourite, type CategoryItem} from 'src/domain/category';

import {submitChange} from '../changes';

import {categoriesEntity, refreshCategories} from './category_entity';

/** Makes a playbook or run of a team a favourite of the reader, or no favourite any more. Shows at once. */
export async function setFavourite(teamId: string, item: CategoryItem, favourite: boolean): Promise<void> {
    await submitChange(categoriesEntity(teamId), {
        apply: (categories) => withFavourite(categories, item, favourite),
        send: () => answer(request(item, favourite)),
        stamp: (categories) => categories,
    });
    void refreshCategories();
}

function request({item_id, type}: CategoryItem, favourite: boolean) {
    const params = {path: {id: item_id}};
    if (type === 'p') {
        return favourite
            ? api.PUT('/playbooks/{id}/favorite', {params})
            : api.DELETE('/playbooks/{id}/favorite', {params});
    }
    return favourite ? api.PUT('/runs/{id}/favorite', {params}) : api.DELETE('/runs/{id}/favorite', {params});
}
