import {describe, expect, it} from 'vitest';

import {closeDialog, openDialog, setClientId, showInSidebar, sidebarSeen} from './actions';
import {reducer} from './reducer';

const initial = reducer(undefined, sidebarSeen(false));

describe('reducer', () => {
    it('keeps the client id that the host sends for a direct-start link', () => {
        const state = reducer(initial, {type: 'playbooks_set_client_id', clientId: 'abc'});
        expect(state.clientId).toBe('abc');
        expect(setClientId('abc')).toEqual({type: 'playbooks_set_client_id', clientId: 'abc'});
    });

    it('remembers the view of each channel apart', () => {
        const first = reducer(initial, showInSidebar('one', {kind: 'run', runId: 'r'}));
        const second = reducer(first, showInSidebar('two', {kind: 'list'}));
        expect(second.sidebarViews).toEqual({one: {kind: 'run', runId: 'r'}, two: {kind: 'list'}});
    });

    it('opens and closes a dialog', () => {
        const open = reducer(initial, openDialog({kind: 'create_playbook'}));
        expect(open.dialog).toEqual({kind: 'create_playbook'});
        expect(reducer(open, closeDialog()).dialog).toBeNull();
    });

    it('returns the same state for actions of others', () => {
        expect(reducer(initial, {type: 'RECEIVED_POST'} as never)).toBe(initial);
    });
});
