import {describe, expect, it} from 'vitest';

import {EVERYTHING, filterTimeline, peopleOf, taskActionOf} from './timeline';
import type {TimelineEvent} from './run';

const event = (event_type: string, event_at: number, details = '') =>
    ({id: event_type, event_type, event_at, details}) as TimelineEvent;

const events = [event('incident_created', 1), event('task_state_modified', 2), event('property_changed', 3)];

describe('filterTimeline', () => {
    it('shows everything, the newest first', () => {
        expect(filterTimeline(events, EVERYTHING).map(({event_at}) => event_at)).toEqual([3, 2, 1]);
    });

    it('keeps the order of what happened at the same moment', () => {
        const together = [event('incident_created', 1), event('user_joined_left', 1)];
        expect(filterTimeline(together, EVERYTHING)[0]?.event_type).toBe('user_joined_left');
    });

    it('shows the chosen groups once not everything is wanted', () => {
        const types = (groups: Parameters<typeof filterTimeline>[1]['groups']) =>
            filterTimeline(events, {all: false, groups}).map(({event_type}) => event_type);
        expect(types(['status'])).toEqual(['incident_created']);
        expect(types(['tasks', 'status'])).toEqual(['task_state_modified', 'incident_created']);
        expect(types([])).toEqual([]);
    });
});

describe('details', () => {
    it('tell who came and went, and what became of a task', () => {
        expect(peopleOf(event('x', 1, '{"action":"left","users":["ada"]}'))).toEqual({action: 'left', users: ['ada']});
        expect(taskActionOf(event('x', 1, '{"action":"skip"}'))).toBe('skip');
    });

    it('may be missing or broken', () => {
        expect(peopleOf(event('x', 1))).toEqual({action: 'joined', users: []});
        expect(taskActionOf(event('x', 1, '{'))).toBe('check');
    });
});
