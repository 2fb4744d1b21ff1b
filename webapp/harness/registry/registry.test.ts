import {createElement} from 'react';
import {afterEach, describe, expect, it, vi} from 'vitest';

import {store} from '../store/store';

import {handlers} from './handlers';
import {otherRegistryCalls} from './host_names';
import {loud, refuse} from './loud';
import {makeRegistry, translate} from './registry';

const Nothing = () => null;
const components = () => store.getState().plugins.components;
const setLocale = (locale: string) => {
    const me = {id: 'me', username: 'ada', locale};
    store.dispatch({type: 'RECEIVED_ME', data: me});
};

describe('loudness', () => {
    it('names what Mattermost does not have', () => {
        const registry = makeRegistry('loud', store) as unknown as Record<string, unknown>;
        expect(() => registry.registerTeapot).toThrow('registry.registerTeapot does not exist in Mattermost');
        expect(() => (loud('PostUtils', {formatText: 1}) as Record<string, unknown>).renderText).toThrow(
            'PostUtils.renderText does not exist in Mattermost',
        );
    });

    it('names what only the harness lacks', () => {
        const registry = makeRegistry('lacking', store) as unknown as Record<string, unknown>;
        for (const name of otherRegistryCalls) {
            expect(() => registry[name], name).toThrow(`registry.${name} exists in Mattermost, but the harness`);
        }
    });

    it('lets the language ask', async () => {
        const quiet = loud('PostUtils', {formatText: 1});
        await expect(Promise.resolve(quiet)).resolves.toBe(quiet);
        expect(JSON.stringify(quiet)).toBe('{"formatText":1}');
    });

    it('refuses globals', () => {
        refuse('Teapot', 'is not shared');
        expect(() => (window as unknown as Record<string, unknown>).Teapot).toThrow('window.Teapot is not shared');
    });

    it('names arguments that are missing or unknown', () => {
        const registry = makeRegistry('arguments', store);
        expect(() => registry.registerRightHandSidebarComponent(Nothing)).toThrow(
            'registry.registerRightHandSidebarComponent needs title',
        );
        expect(() => registry.registerRootComponent({component: Nothing, color: 'red'})).toThrow(
            'registry.registerRootComponent does not know color',
        );
        expect(() => registry.registerPostTypeComponent('custom', Nothing, 3)).toThrow('does not know argument 3');
    });
});

describe('registry', () => {
    afterEach(() => setLocale('en'));

    it('takes positional arguments and one object alike', () => {
        const registry = makeRegistry('both', store);
        const action = vi.fn();
        registry.registerAppBarComponent('/icon.png', action, 'Playbooks');
        registry.registerAppBarComponent({iconUrl: '/icon.png', action, tooltipText: 'Playbooks'});
        const mine = components().AppBar.filter((entry) => entry.pluginId === 'both');
        expect(mine).toHaveLength(2);
        for (const entry of mine) {
            expect(entry).toMatchObject({iconUrl: '/icon.png', tooltipText: 'Playbooks', action});
        }
    });

    it('does not take an element for the object of arguments', () => {
        const icon = createElement('i');
        const registry = makeRegistry('element', store);
        expect(() => registry.registerChannelHeaderButtonAction(icon)).toThrow('needs action');
    });

    it('opens, closes and toggles the sidebar of a plugin', () => {
        const {id, showRHSPlugin, hideRHSPlugin, toggleRHSPlugin} = makeRegistry(
            'rhs',
            store,
        ).registerRightHandSidebarComponent(Nothing, 'Title');
        const rhs = () => store.getState().views.rhs;
        store.dispatch(showRHSPlugin);
        expect(rhs()).toMatchObject({isSidebarOpen: true, pluggableId: id});
        store.dispatch(toggleRHSPlugin);
        expect(rhs()).toMatchObject({isSidebarOpen: false, pluggableId: ''});
        store.dispatch(toggleRHSPlugin);
        expect(rhs().pluggableId).toBe(id);
        store.dispatch(hideRHSPlugin);
        expect(rhs().isSidebarOpen).toBe(false);
    });

    it('asks for translations at once and merges later ones for the same language', () => {
        const registry = makeRegistry('words', store);
        const translations = () => store.getState().views.i18n.translations;
        registry.registerTranslations((locale) => ({hello: `hello in ${locale}`}));
        expect(translations().en).toMatchObject({hello: 'hello in en'});
        registry.registerTranslations(() => ({bye: 'bye'}));
        expect(translations().en).toMatchObject({hello: 'hello in en', bye: 'bye'});
    });

    it('asks again when the language changes', () => {
        const messagesOf = vi.fn((locale: string) => ({hello: `hello in ${locale}`}));
        makeRegistry('languages', store).registerTranslations(messagesOf);
        setLocale('de');
        translate('languages', store);
        expect(messagesOf.mock.calls).toEqual([['en'], ['de']]);
        expect(store.getState().views.i18n.translations).toMatchObject({
            en: {hello: 'hello in en'},
            de: {hello: 'hello in de'},
        });
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

    it('puts the id of the plugin before its team routes', () => {
        makeRegistry('routes', store).registerNeedsTeamRoute('/error', Nothing);
        expect(components().NeedsTeamComponent.at(-1)).toMatchObject({route: '/routes/error'});
    });

    it('forgets everything of a plugin that ends', () => {
        const registry = makeRegistry('gone', store);
        registry.registerRootComponent(Nothing);
        registry.registerPostTypeComponent('custom_gone', Nothing);
        store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id: 'gone'}});
        expect(components().Root.filter((entry) => entry.pluginId === 'gone')).toEqual([]);
        expect(store.getState().plugins.postTypes).not.toHaveProperty('custom_gone');
    });
});
