import type {Theme} from 'mattermost-redux/selectors/entities/preferences';
import {Preferences} from 'mattermost-redux/constants';

/** Shadows by elevation: offset, blur and strength of black. */
const elevations = [
    [2, 3, 0.08],
    [4, 6, 0.12],
    [6, 14, 0.12],
    [8, 24, 0.12],
    [12, 32, 0.12],
    [20, 32, 0.12],
] as const;

const radii = {xs: '2px', s: '4px', m: '8px', l: '12px', xl: '16px', full: '50%'};
const lines = {light: 0.08, default: 0.12, dark: 0.16};
const bakedOpacities = [4, 8, 12, 16, 24, 32, 40, 48, 56, 64, 72, 75, 80, 88];

/** The three numbers of #rgb or #rrggbb, as alpha mixing in CSS wants them. */
export function rgbTriple(hex: string): string {
    const short = /^#(.)(.)(.)$/.exec(hex);
    const digits = short ? short.slice(1).map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
    return digits
        .slice(0, 3)
        .map((pair) => parseInt(pair, 16))
        .join(', ');
}

/** The CSS custom properties that the host sets for a theme (specification of the web client, 2.6). */
export function variablesOf(theme: Theme): Record<string, string> {
    const out: Record<string, string> = {};
    for (const [name, colour] of Object.entries(coloursOf(theme))) {
        out[`--${name}`] = colour;
        out[`--${name}-rgb`] = rgbTriple(colour);
    }
    out['--error-text-color-rgb'] = rgbTriple(theme.errorTextColor);
    const text = rgbTriple(theme.centerChannelColor);
    for (const percent of bakedOpacities) {
        out[`--center-channel-color-${percent}`] = `rgba(${text}, ${percent / 100})`;
    }
    for (const [name, alpha] of Object.entries(lines)) {
        out[`--border-${name}`] = `solid 1px rgba(${text}, ${alpha})`;
    }
    for (const [name, radius] of Object.entries(radii)) {
        out[`--radius-${name}`] = radius;
    }
    elevations.forEach(([offset, blur, alpha], i) => {
        out[`--elevation-${i + 1}`] = `0 ${offset}px ${blur}px 0 rgba(0, 0, 0, ${alpha})`;
    });
    return out;
}

function coloursOf(theme: Theme): Record<string, string> {
    return {
        'sidebar-bg': theme.sidebarBg,
        'sidebar-text': theme.sidebarText,
        'sidebar-unread-text': theme.sidebarUnreadText,
        'sidebar-text-hover-bg': theme.sidebarTextHoverBg,
        'sidebar-text-active-border': theme.sidebarTextActiveBorder,
        'sidebar-text-active-color': theme.sidebarTextActiveColor,
        'sidebar-header-bg': theme.sidebarHeaderBg,
        'sidebar-header-text-color': theme.sidebarHeaderTextColor,
        'sidebar-teambar-bg': theme.sidebarTeamBarBg,
        'global-header-background': theme.sidebarHeaderBg,
        'global-header-text': theme.sidebarHeaderTextColor,
        'online-indicator': theme.onlineIndicator,
        'away-indicator': theme.awayIndicator,
        'dnd-indicator': theme.dndIndicator,
        'mention-bg': theme.mentionBg,
        'mention-color': theme.mentionColor,
        'mention-highlight-bg': theme.mentionHighlightBg,
        'mention-highlight-link': theme.mentionHighlightLink,
        'center-channel-bg': theme.centerChannelBg,
        'center-channel-color': theme.centerChannelColor,
        'new-message-separator': theme.newMessageSeparator,
        'link-color': theme.linkColor,
        'button-bg': theme.buttonBg,
        'button-color': theme.buttonColor,
        'error-text': theme.errorTextColor,
        'semantic-color-info': '#1c58d9',
        'semantic-color-success': '#3db887',
        'semantic-color-warning': '#f5ab00',
        'semantic-color-danger': '#d24b4e',
    };
}

/** Whether text is lighter than its ground. */
export function isDark(theme: Theme): boolean {
    return lightness(theme.centerChannelBg) < lightness(theme.centerChannelColor);
}

function lightness(colour: string): number {
    const [red = 0, green = 0, blue = 0] = rgbTriple(colour).split(', ').map(Number);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
}

const KEY = 'harness_theme';

/** The theme of the last visit in this browser, until the user's own is known; else the host's light default. */
export function lastTheme(): Theme {
    const saved = localStorage.getItem(KEY);
    return saved ? (JSON.parse(saved) as Theme) : Preferences.THEMES.denim;
}

/** Puts a theme on the page. */
export function applyTheme(theme: Theme) {
    const {style} = document.documentElement;
    for (const [name, value] of Object.entries(variablesOf(theme))) {
        style.setProperty(name, value);
    }
    style.colorScheme = isDark(theme) ? 'dark' : 'light';
    localStorage.setItem(KEY, JSON.stringify(theme));
}
