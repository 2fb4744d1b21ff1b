import {useHostSelector, type HostState} from './store';

/** The signed-in user's preference, or undefined when it was never set. */
export function preference(state: HostState, category: string, name: string): string | undefined {
    return state.entities.preferences.myPreferences[`${category}--${name}`]?.value;
}

/** How the signed-in user wants times to be written. */
export interface TimePreferences {
    /** IANA name, or undefined for the browser's own zone. */
    timeZone: string | undefined;
    hour12: boolean;
}

export function useTimePreferences(): TimePreferences {
    const timeZone = useHostSelector((state) => {
        const zone = state.entities.users.profiles[state.entities.users.currentUserId]?.timezone;
        const name = zone?.useAutomaticTimezone === 'true' ? zone.automaticTimezone : zone?.manualTimezone;
        return name || undefined;
    });
    const hour12 = useHostSelector((state) => preference(state, 'display_settings', 'use_military_time') !== 'true');
    return {timeZone, hour12};
}
