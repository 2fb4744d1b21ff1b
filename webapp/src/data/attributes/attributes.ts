import {useQuery} from '@tanstack/react-query';

import {answer, api} from 'src/api/client';
import type {Attribute} from 'src/domain/attribute';

import {submitChange, useWithChanges, type Entity} from '../changes';
import {keys} from '../keys';
import {FRESH, queryClient} from '../query_client';

function attributesEntity(playbookId: string): Entity<Attribute[]> {
    const queryKey = keys.playbooks.attributes(playbookId);
    return {
        query: {
            queryKey,
            queryFn: ({signal}) =>
                answer(api.GET('/playbooks/{id}/property_fields', {params: {path: {id: playbookId}}, signal})),
            staleTime: FRESH.detail,
        },
        update: (change) => void queryClient.setQueryData<Attribute[]>(queryKey, (known) => known && change(known)),
    };
}

/** The attributes of a playbook in their order, with what is being changed right now. */
export function useAttributes(playbookId: string) {
    const {query} = attributesEntity(playbookId);
    const result = useQuery(query);
    return {...result, data: useWithChanges<Attribute[]>(query.queryKey, result.data)};
}

const stamp = (attributes: Attribute[]) => attributes.map(({id, update_at}) => `${id} ${update_at}`).join();

const put = (attributes: Attribute[], changed: Attribute) =>
    attributes.map((attribute) => (attribute.id === changed.id ? changed : attribute));

/** Adds a text attribute at the end and gives it. */
export async function addAttribute(playbookId: string, name: string): Promise<Attribute> {
    return submitChange(attributesEntity(playbookId), {
        apply: (attributes) => attributes,
        send: (attributes) =>
            answer(
                api.POST('/playbooks/{id}/property_fields', {
                    params: {path: {id: playbookId}},
                    body: {
                        name,
                        type: 'text',
                        attrs: {visibility: 'when_set', sort_order: 1 + (attributes.at(-1)?.attrs.sort_order ?? -1)},
                    },
                }),
            ),
        stamp,
        settle: (attributes, made) => [...attributes.filter(({id}) => id !== made.id), made],
    });
}

/** Puts a copy of an attribute next to it. */
export async function duplicateAttribute(playbookId: string, id: string): Promise<void> {
    await submitChange(attributesEntity(playbookId), {
        apply: (attributes) => attributes,
        send: () =>
            answer(
                api.POST('/playbooks/{id}/property_fields/{field_id}/duplicate', {
                    params: {path: {id: playbookId, field_id: id}},
                }),
            ),
        stamp,
        settle: (attributes, made) =>
            attributes.flatMap((attribute) => (attribute.id === id ? [attribute, made] : [attribute])),
    });
    // The order of the others is numbered anew.
    void queryClient.invalidateQueries({queryKey: keys.playbooks.attributes(playbookId)});
}

/** Saves an attribute as `change` makes it of the latest version. Options without an id are new. */
export async function changeAttribute(
    playbookId: string,
    id: string,
    change: (attribute: Attribute) => Attribute,
): Promise<void> {
    await submitChange(attributesEntity(playbookId), {
        apply: (attributes) => attributes.map((attribute) => (attribute.id === id ? change(attribute) : attribute)),
        send: (attributes) => {
            const known = attributes.find((attribute) => attribute.id === id);
            const {name, type, attrs} = change(known ?? ({id, attrs: {}} as Attribute));
            return answer(
                api.PUT('/playbooks/{id}/property_fields/{field_id}', {
                    params: {path: {id: playbookId, field_id: id}},
                    body: {name, type, attrs},
                }),
            );
        },
        stamp,
        settle: put,
    });
}

export async function removeAttribute(playbookId: string, id: string): Promise<void> {
    await submitChange(attributesEntity(playbookId), {
        apply: (attributes) => attributes.filter((attribute) => attribute.id !== id),
        send: () =>
            answer(
                api.DELETE('/playbooks/{id}/property_fields/{field_id}', {
                    params: {path: {id: playbookId, field_id: id}},
                }),
            ),
        stamp,
    });
}

/** Moves an attribute to a position of the list without it, from 0. */
export async function moveAttribute(playbookId: string, id: string, position: number): Promise<void> {
    await submitChange(attributesEntity(playbookId), {
        apply: (attributes) => {
            const moved = attributes.filter((attribute) => attribute.id === id);
            const others = attributes.filter((attribute) => attribute.id !== id);
            return [...others.slice(0, position), ...moved, ...others.slice(position)];
        },
        send: () =>
            answer(
                api.POST('/playbooks/{id}/property_fields/reorder', {
                    params: {path: {id: playbookId}},
                    body: {field_id: id, target_position: position},
                }),
            ),
        stamp,
        settle: (_, all) => all,
    });
}
