import {answer, api} from 'src/api/client';

import {submitChange} from '../changes';

import {categoriesEntity} from './category_entity';

/** Hides or shows what is in a stored category of the reader. */
export async function collapseCategory(teamId: string, categoryId: string, collapsed: boolean): Promise<void> {
    await submitChange(categoriesEntity(teamId), {
        apply: (categories) =>
            categories.map((category) => (category.id === categoryId ? {...category, collapsed} : category)),
        send: () =>
            answer(api.PUT('/my_categories/{id}/collapse', {params: {path: {id: categoryId}}, body: collapsed})),
        stamp: (categories) => categories,
    });
}
