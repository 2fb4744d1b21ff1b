import {describe, expect, it} from 'vitest';

import {DEFAULTS, formatFilter, isNarrowed, parseFilter, requestOf, sortedBy, type ListFilter} from './filter';

const everything: ListFilter = {
    search: 'check out',
    mine: true,
    finished: true,
    checklists: false,
    ownerId: 'owner',
    playbookId: 'playbook',
    sort: 'name',
    direction: 'asc',
};

describe('filter in the address', () => {
    it('is empty when nothing was chosen', () => {
        expect(formatFilter(DEFAULTS)).toBe('');
        expect(parseFilter('')).toEqual(DEFAULTS);
    });

    it('survives writing and reading', () => {
        expect(parseFilter(formatFilter(everything))).toEqual(everything);
        for (const part of Object.keys(DEFAULTS) as (keyof ListFilter)[]) {
            const filter = {...DEFAULTS, [part]: everything[part]};
            expect(parseFilter(formatFilter(filter))).toEqual(filter);
        }
    });

    it('takes nonsense for nothing', () => {
        expect(parseFilter('?sort=price&direction=up&statuses=Lost')).toEqual(DEFAULTS);
    });
});

describe('requestOf', () => {
    it('asks for runs in progress of both kinds by default', () => {
        expect(requestOf(DEFAULTS, 'team')).toEqual({
            team_id: 'team',
            statuses: ['InProgress'],
            sort: 'last_status_update_at',
            direction: 'desc',
        });
    });

    it('passes everything on', () => {
        expect(requestOf(everything, 'team')).toEqual({
            team_id: 'team',
            statuses: ['InProgress', 'Finished'],
            types: ['playbook'],
            participant_or_follower_id: 'me',
            owner_user_id: 'owner',
            playbook_id: 'playbook',
            search_term: 'check out',
            sort: 'name',
            direction: 'asc',
        });
    });
});

describe('sortedBy', () => {
    it('starts names at A and times at the newest, then turns around', () => {
        const byName = sortedBy(DEFAULTS, 'name');
        expect(byName).toMatchObject({sort: 'name', direction: 'asc'});
        expect(sortedBy(byName, 'name')).toMatchObject({direction: 'desc'});
        expect(sortedBy(byName, 'last_status_update_at')).toMatchObject({direction: 'desc'});
    });
});

describe('isNarrowed', () => {
    it('does not count finished runs and order, which show more or the same', () => {
        expect(isNarrowed({...DEFAULTS, finished: true, sort: 'name'})).toBe(false);
        expect(isNarrowed({...DEFAULTS, mine: true})).toBe(true);
    });
});
