import {describe, expect, it, vi} from 'vitest';

import {store} from '../store/store';

import {loud} from './loud';
import {handlers, makeRegistry, translate} from './registry';

describe('what plugins get', () => {
    it('names what the host does not have', () => {
        const registry = makeRegistry('loud', store) as unknown as Record<string, unknown>;
        expect(() => registry.registerTeapot).toThrow('registry.registerTeapot does not exist');
        expect(() => (loud('PostUtils', {formatText: 1}) as Record<string, unknown>).renderText).toThrow(
            'PostUtils.renderText',
        );
    });

    it('takes positional arguments and one object alike', () => {
        const registry = makeRegistry('both', store);
        const action = vi.fn();
        registry.registerAppBarComponent('/icon.png', action, 'Playbooks');
        registry.registerAppBarComponent({iconUrl: '/icon.png', action, tooltipText: 'Playbooks'});
        const mine = store.getState().plugins.components.AppBar.filter((e) => e.pluginId === 'both');
        expect(mine).toHaveLength(2);
        expect(mine[0]).toMatchObject({icon: '/icon.png', tooltip: 'Playbooks', action});
        expect(mine[1]).toMatchObject({icon: '/icon.png', tooltip: 'Playbooks', action});
    });

    it('opens, closes and toggles the sidebar', () => {
        const {id, showRHSPlugin, hideRHSPlugin, toggleRHSPlugin} = makeRegistry(
            'rhs',
            store,
        ).registerRightHandSidebarComponent(() => null, 'Title');
        const open = () => store.getState().views.rhs.pluggableId;
        store.dispatch(showRHSPlugin);
        expect(open()).toBe(id);
        store.dispatch(toggleRHSPlugin);
        expect(open()).toBe('');
        store.dispatch(toggleRHSPlugin);
        store.dispatch(hideRHSPlugin);
        expect(store.getState().views.rhs.isSidebarOpen).toBe(false);
    });

    it('merges translations at once and again for another language', () => {
        const registry = makeRegistry('words', store);
        registry.registerTranslations((locale) => ({hello: `hello in ${locale}`}));
        expect(store.getState().plugins.translations.words).toEqual({hello: 'hello in en'});
        store.dispatch({type: 'HARNESS_LOCALE', locale: 'de'});
        translate('words', store);
        expect(store.getState().plugins.translations.words).toEqual({hello: 'hello in de'});
    });

    it('keeps one websocket handler per event', () => {
        const registry = makeRegistry('socket', store);
        const [first, second] = [vi.fn(), vi.fn()];
        registry.registerWebSocketEventHandler('posted', first);
        registry.registerWebSocketEventHandler('posted', second);
        expect(handlers.get('socket')?.socket.get('posted')).toBe(second);
    });

    it('mounts the reducer under the name of the plugin', () => {
        makeRegistry('counter', store).registerReducer((state: unknown) => state ?? {count: 7});
        expect(store.getState()['plugins-counter']).toEqual({count: 7});
    });

    it('forgets everything of a plugin that ends', () => {
        makeRegistry('gone', store).registerRootComponent(() => null);
        store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id: 'gone'}});
        expect(store.getState().plugins.components.Root.filter((e) => e.pluginId === 'gone')).toEqual([]);
    });
});
