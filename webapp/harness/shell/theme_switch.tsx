import {PreferenceTypes} from 'mattermost-redux/action_types';
import {Client4} from 'mattermost-redux/client';
import {Preferences} from 'mattermost-redux/constants';
import {getTheme} from 'mattermost-redux/selectors/entities/preferences';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/users';

import {useHost, useHostDispatch} from '../store/store';
import {isDark} from '../theme/theme';

/** Changes between the host's light and dark default themes: a preference of the user, kept before it is seen. */
export function useThemeSwitch() {
    const dispatch = useHostDispatch();
    const dark = useHost((s) => isDark(getTheme(s)));
    const userId = useHost(getCurrentUserId);

    async function change() {
        const theme = dark ? Preferences.THEMES.denim : Preferences.THEMES.onyx;
        const data = [{user_id: userId, category: 'theme', name: '', value: JSON.stringify(theme)}];
        await Client4.savePreferences(userId, data);
        dispatch({type: PreferenceTypes.RECEIVED_PREFERENCES, data});
    }

    return {label: dark ? 'Switch to light theme' : 'Switch to dark theme', change: () => void change()};
}

export function ThemeSwitch() {
    const {label, change} = useThemeSwitch();
    return (
        <button type="button" className="icon-button" aria-label={label} title={label} onClick={change}>
            <i className="icon icon-palette-outline" aria-hidden="true" />
        </button>
    );
}
