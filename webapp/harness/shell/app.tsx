import {getTheme} from 'mattermost-redux/selectors/entities/preferences';
import {getCurrentUserLocale} from 'mattermost-redux/selectors/entities/i18n';
import {useEffect, useMemo, useState, type ReactNode} from 'react';
import {IntlProvider} from 'react-intl';
import {Provider} from 'react-redux';
import {Redirect, Route, Router, Switch} from 'react-router-dom';

import {handlers} from '../registry/handlers';
import {translate} from '../registry/registry';
import {boot} from '../session/boot';
import {history} from '../session/site';
import {WebSocketProvider} from '../session/socket';
import {store, useHost} from '../store/store';
import {applyTheme} from '../theme/theme';

import {LoggedIn} from './logged_in';
import {LoginPage} from './login_page';

/** The page: signed in or not. */
export function App() {
    const [session, setSession] = useState<'loading' | 'none' | 'open'>('loading');
    useEffect(() => void boot(store).then((open) => setSession(open ? 'open' : 'none')), []);
    if (session === 'loading') {
        return <i className="splash icon icon-mattermost" role="status" aria-label="Loading" />;
    }
    return (
        <Provider store={store}>
            <Translated>
                <WebSocketProvider>
                    <Router history={history}>
                        <Switch>
                            <Route path="/login">{session === 'open' ? <Redirect to="/" /> : <LoginPage />}</Route>
                            <Route>{session === 'open' ? <Themed /> : <ToLogin />}</Route>
                        </Switch>
                    </Router>
                </WebSocketProvider>
            </Translated>
        </Provider>
    );
}

/** After signing in, the reader comes back to where they wanted to go. */
function ToLogin() {
    const {pathname, search, hash} = history.location;
    const wanted = pathname === '/' ? '' : `?redirect_to=${encodeURIComponent(pathname + search + hash)}`;
    return <Redirect to={`/login${wanted}`} />;
}

/** The page in the colours of the user's theme. */
function Themed() {
    const theme = useHost(getTheme);
    useEffect(() => applyTheme(theme), [theme]);
    return <LoggedIn />;
}

/** The host's language with the messages of plugins, which are asked again when the language changes. */
function Translated({children}: {children: ReactNode}) {
    const locale = useHost(getCurrentUserLocale);
    const messages = useHost((s) => s.views.i18n.translations[locale]);
    useEffect(() => handlers.forEach((_, id) => translate(id, store)), [locale]);
    const known = useMemo(() => messages ?? {}, [messages]);
    return (
        <IntlProvider locale={locale} messages={known} defaultLocale="en" onError={reportAllButMissing}>
            {children}
        </IntlProvider>
    );
}

/** A missing translation falls back to English; a broken message is a mistake. */
function reportAllButMissing(error: {code: string}) {
    if (error.code !== 'MISSING_TRANSLATION') {
        window.reportError(error);
    }
}
