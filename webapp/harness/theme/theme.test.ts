import {Preferences} from 'mattermost-redux/constants';
import {beforeEach, describe, expect, it} from 'vitest';

import {applyTheme, isDark, lastTheme, rgbTriple, variablesOf} from './theme';

const {denim, onyx, quartz} = Preferences.THEMES;

/** What plugins may use, by the specification of the web client, 2.6. */
const colours = [
    ...['bg', 'text', 'header-bg', 'header-text-color', 'teambar-bg', 'unread-text'].map((part) => `sidebar-${part}`),
    ...['active-border', 'active-color', 'hover-bg'].map((part) => `sidebar-text-${part}`),
    ...['center-channel-bg', 'center-channel-color', 'link-color', 'button-bg', 'button-color', 'error-text'],
    ...['mention-bg', 'mention-color', 'mention-highlight-bg', 'mention-highlight-link', 'new-message-separator'],
    ...['online-indicator', 'away-indicator', 'dnd-indicator', 'global-header-text'],
    ...['info', 'success', 'warning', 'danger'].map((kind) => `semantic-color-${kind}`),
];

describe('theme variables', () => {
    beforeEach(() => localStorage.clear());

    it.each(['denim', 'onyx', 'quartz', 'indigo', 'sapphire'] as const)('are complete for %s', (name) => {
        const variables = variablesOf(Preferences.THEMES[name]);
        for (const colour of colours) {
            expect(variables[`--${colour}`], colour).toMatch(/^#[0-9a-f]{6}$/i);
            expect(variables[`--${colour}-rgb`], colour).toMatch(/^\d+, \d+, \d+$/);
        }
        for (const rest of [
            'elevation-1',
            'elevation-6',
            'radius-xs',
            'radius-full',
            'border-default',
            'border-dark',
        ]) {
            expect(variables).toHaveProperty(`--${rest}`);
        }
        expect(variables['--center-channel-color-56']).toMatch(/^rgba\(\d+, \d+, \d+, 0\.56\)$/);
        expect(variables['--error-text-color-rgb']).toBe(variables['--error-text-rgb']);
    });

    it('takes short and long colours apart', () => {
        expect(rgbTriple('#1c58d9')).toBe('28, 88, 217');
        expect(rgbTriple('#0fA')).toBe('0, 255, 170');
    });

    it('tells dark themes from light ones', () => {
        expect([denim, quartz, onyx].map(isDark)).toEqual([false, false, true]);
    });

    it('are put on the page and kept for the next visit', () => {
        expect(lastTheme()).toEqual(denim);
        applyTheme(onyx);
        expect(document.documentElement.style.getPropertyValue('--center-channel-bg')).toBe(onyx.centerChannelBg);
        expect(document.documentElement.style.colorScheme).toBe('dark');
        expect(lastTheme()).toEqual(onyx);
    });
});
