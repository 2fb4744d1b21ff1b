// Changes that are shown before the server has confirmed them. The cache holds what the server said and nothing else;
// what is under way lies over it until it is settled. So a failed change needs no undoing, and a message that was on its
// way before a change does not make it flicker.
import {useMutationState, type FetchQueryOptions, type QueryKey} from '@tanstack/react-query';
import {useMemo} from 'react';

import {isApiError} from 'src/api/errors';

import {queryClient} from './query_client';

/** Something in the cache that can be changed. */
export interface Entity<T extends object> {
    /** How it is read. */
    query: FetchQueryOptions<T, Error, T, QueryKey>;
    /** Changes every cached copy, as far as there are any. */
    update: (change: (value: T) => T) => void;
}

/** One thing that a person does to an entity. */
export interface Change<T extends object, A> {
    /** Draws the change. Pure; may be applied to any version, and twice. */
    apply: (value: T) => T;
    /** Sends it. `value` is the latest known version, with all earlier changes settled. */
    send: (value: T) => Promise<A>;
    /**
     * Version of what is changed. When it has moved on before the answer came, live messages have brought the truth
     * and the change is not applied to the cache.
     */
    stamp: (value: T) => unknown;
    /** What the answer says, where it says more than that the change was made. */
    settle?: (value: T, answer: A) => T;
}

/**
 * Shows a change at once and sends it. Changes of one entity are sent one after the other, in order. When somebody else
 * was faster, the entity is read again and the change sent once more. Rejects with what `send` rejects with.
 */
export function submitChange<T extends object, A>(entity: Entity<T>, change: Change<T, A>): Promise<A> {
    const {queryKey} = entity.query;
    const mutation = queryClient.getMutationCache().build(queryClient, {
        mutationKey: queryKey,
        scope: {id: JSON.stringify(queryKey)},
        gcTime: 0,
        mutationFn: (submitted: Change<T, A>) => perform(entity, submitted),
    });
    return mutation.execute(change);
}

async function perform<T extends object, A>(entity: Entity<T>, change: Change<T, A>): Promise<A> {
    try {
        const {value, answer} = await send(entity, change);
        const sentAt = change.stamp(value);
        entity.update((now) => {
            const settled = change.stamp(now) === sentAt ? change.apply(now) : now;
            return change.settle ? change.settle(settled, answer) : settled;
        });
        return answer;
    } catch (error) {
        // Unless it was not reached, the server knows facts that we do not: what is on screen is read again.
        if (!isApiError(error, 'network') && !isApiError(error, 'server')) {
            void queryClient.invalidateQueries({queryKey: entity.query.queryKey});
        }
        throw error;
    }
}

async function send<T extends object, A>({query}: Entity<T>, change: Change<T, A>): Promise<{value: T; answer: A}> {
    const value = await queryClient.fetchQuery({...query, staleTime: Infinity});
    try {
        return {value, answer: await change.send(value)};
    } catch (error) {
        if (!isApiError(error, 'conflict')) {
            throw error;
        }
        const fresh = await queryClient.fetchQuery({...query, staleTime: 0});
        return {value: fresh, answer: await change.send(fresh)};
    }
}

/** A cached value with everything drawn over it that is under way. */
export function useWithChanges<T extends object>(queryKey: QueryKey, value: T | undefined): T | undefined {
    const pending = useMutationState({
        filters: {mutationKey: queryKey, exact: true, status: 'pending'},
        select: (mutation) => mutation.state.variables as Change<T, unknown>,
    });
    return useMemo(() => value && pending.reduce<T>((drawn, change) => change.apply(drawn), value), [value, pending]);
}
