/** A theme as Mattermost stores it: colours of parts of the page, in #rrggbb. */
export interface Theme {
    type: string;
    sidebarBg: string;
    sidebarText: string;
    sidebarUnreadText: string;
    sidebarTextHoverBg: string;
    sidebarTextActiveBorder: string;
    sidebarTextActiveColor: string;
    sidebarHeaderBg: string;
    sidebarTeamBarBg: string;
    sidebarHeaderTextColor: string;
    onlineIndicator: string;
    awayIndicator: string;
    dndIndicator: string;
    mentionBg: string;
    mentionColor: string;
    centerChannelBg: string;
    centerChannelColor: string;
    newMessageSeparator: string;
    linkColor: string;
    buttonBg: string;
    buttonColor: string;
    errorTextColor: string;
    mentionHighlightBg: string;
    mentionHighlightLink: string;
}

export const LIGHT: Theme = {
    type: 'Denim',
    sidebarBg: '#1e325c',
    sidebarText: '#ffffff',
    sidebarUnreadText: '#ffffff',
    sidebarTextHoverBg: '#28427b',
    sidebarTextActiveBorder: '#5d89ea',
    sidebarTextActiveColor: '#ffffff',
    sidebarHeaderBg: '#192a4d',
    sidebarTeamBarBg: '#162545',
    sidebarHeaderTextColor: '#ffffff',
    onlineIndicator: '#3db887',
    awayIndicator: '#ffbc1f',
    dndIndicator: '#d24b4e',
    mentionBg: '#ffffff',
    mentionColor: '#1e325c',
    centerChannelBg: '#ffffff',
    centerChannelColor: '#3f4350',
    newMessageSeparator: '#cc8f00',
    linkColor: '#386fe5',
    buttonBg: '#1c58d9',
    buttonColor: '#ffffff',
    errorTextColor: '#d24b4e',
    mentionHighlightBg: '#ffd470',
    mentionHighlightLink: '#1b1d22',
};

export const DARK: Theme = {
    type: 'Onyx',
    sidebarBg: '#202228',
    sidebarText: '#ffffff',
    sidebarUnreadText: '#ffffff',
    sidebarTextHoverBg: '#25262a',
    sidebarTextActiveBorder: '#4a7ce8',
    sidebarTextActiveColor: '#ffffff',
    sidebarHeaderBg: '#24272d',
    sidebarTeamBarBg: '#292c33',
    sidebarHeaderTextColor: '#ffffff',
    onlineIndicator: '#3db887',
    awayIndicator: '#f5ab00',
    dndIndicator: '#d24b4e',
    mentionBg: '#4b7ce7',
    mentionColor: '#ffffff',
    centerChannelBg: '#191b1f',
    centerChannelColor: '#e3e4e8',
    newMessageSeparator: '#1adbdb',
    linkColor: '#5d89ea',
    buttonBg: '#4a7ce8',
    buttonColor: '#ffffff',
    errorTextColor: '#da6c6e',
    mentionHighlightBg: '#0d6e6e',
    mentionHighlightLink: '#a4f4f4',
};

/** The three numbers of #rrggbb, as alpha mixing in CSS wants them. */
export function rgbTriple(hex: string): string {
    const n = parseInt(hex.slice(1), 16);
    return `${n >> 16}, ${(n >> 8) & 255}, ${n & 255}`;
}

/** The CSS custom properties that the host sets for a theme (specification of the web client, 2.6). */
export function variablesOf(t: Theme): Record<string, string> {
    const colours: Record<string, string> = {
        'sidebar-bg': t.sidebarBg,
        'sidebar-text': t.sidebarText,
        'sidebar-unread-text': t.sidebarUnreadText,
        'sidebar-text-hover-bg': t.sidebarTextHoverBg,
        'sidebar-text-active-border': t.sidebarTextActiveBorder,
        'sidebar-text-active-color': t.sidebarTextActiveColor,
        'sidebar-header-bg': t.sidebarHeaderBg,
        'sidebar-teambar-bg': t.sidebarTeamBarBg,
        'sidebar-header-text-color': t.sidebarHeaderTextColor,
        'global-header-background': t.sidebarHeaderBg,
        'global-header-text': t.sidebarHeaderTextColor,
        'online-indicator': t.onlineIndicator,
        'away-indicator': t.awayIndicator,
        'dnd-indicator': t.dndIndicator,
        'mention-bg': t.mentionBg,
        'mention-color': t.mentionColor,
        'center-channel-bg': t.centerChannelBg,
        'center-channel-color': t.centerChannelColor,
        'new-message-separator': t.newMessageSeparator,
        'link-color': t.linkColor,
        'button-bg': t.buttonBg,
        'button-color': t.buttonColor,
        'error-text': t.errorTextColor,
        'mention-highlight-bg': t.mentionHighlightBg,
        'mention-highlight-link': t.mentionHighlightLink,
        'semantic-color-info': '#1c58d9',
        'semantic-color-success': '#3db887',
        'semantic-color-warning': '#f5ab00',
        'semantic-color-danger': '#d24b4e',
    };
    const out: Record<string, string> = {};
    for (const [name, value] of Object.entries(colours)) {
        out[`--${name}`] = value;
        out[`--${name}-rgb`] = rgbTriple(value);
    }
    out['--error-text-color-rgb'] = rgbTriple(t.errorTextColor);
    const text = rgbTriple(t.centerChannelColor);
    for (const percent of [4, 8, 12, 16, 24, 32, 40, 48, 56, 64, 72, 75, 80, 88]) {
        out[`--center-channel-color-${percent}`] = `rgba(${text}, ${percent / 100})`;
    }
    const line = (alpha: number) => `solid 1px rgba(${text}, ${alpha})`;
    out['--border-light'] = line(0.08);
    out['--border-default'] = line(0.12);
    out['--border-dark'] = line(0.16);
    [2, 4, 8, 12, 20, 32].forEach((blur, i) => {
        const alpha = i === 0 ? 0.08 : 0.12;
        out[`--elevation-${i + 1}`] = `0 ${blur / 2 + 1}px ${blur + 1}px 0 rgba(0, 0, 0, ${alpha})`;
    });
    Object.assign(out, {
        '--radius-xs': '2px',
        '--radius-s': '4px',
        '--radius-m': '8px',
        '--radius-l': '12px',
        '--radius-xl': '16px',
        '--radius-full': '50%',
    });
    return out;
}

const KEY = 'harness_theme';

/** The theme chosen before in this browser; else the one that the system prefers. */
export function savedTheme(): Theme {
    const saved = localStorage.getItem(KEY);
    if (saved) {
        return saved === DARK.type ? DARK : LIGHT;
    }
    return window.matchMedia('(prefers-color-scheme: dark)').matches ? DARK : LIGHT;
}

/** Puts a theme on the page and remembers it. */
export function applyTheme(theme: Theme) {
    for (const [name, value] of Object.entries(variablesOf(theme))) {
        document.documentElement.style.setProperty(name, value);
    }
    document.documentElement.style.colorScheme = theme === DARK ? 'dark' : 'light';
    localStorage.setItem(KEY, theme.type);
}
