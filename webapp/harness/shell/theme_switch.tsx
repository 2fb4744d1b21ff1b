import {saveTheme} from 'mattermost-redux/actions/preferences';
import {Preferences} from 'mattermost-redux/constants';
import {getTheme} from 'mattermost-redux/selectors/entities/preferences';

import {useHost, useHostDispatch} from '../store/store';
import {isDark} from '../theme/theme';

/** Changes between the host's light and dark default themes; kept on the server like any theme. */
export function useThemeSwitch() {
    const dispatch = useHostDispatch();
    const dark = useHost((s) => isDark(getTheme(s)));
    const {denim, onyx} = Preferences.THEMES;
    return {
        label: dark ? 'Switch to light theme' : 'Switch to dark theme',
        change: () => void dispatch(saveTheme('', dark ? denim : onyx)),
    };
}

export function ThemeSwitch() {
    const {label, change} = useThemeSwitch();
    return (
        <button type="button" className="icon-button" aria-label={label} title={label} onClick={change}>
            <i className="icon icon-palette-outline" aria-hidden="true" />
        </button>
    );
}
