import {useEffect, useMemo, useState, type ReactNode} from 'react';
import {IntlProvider} from 'react-intl';
import {Provider} from 'react-redux';
import {Redirect, Route, Router, Switch} from 'react-router-dom';

import {handlers, translate} from '../registry/registry';
import {boot} from '../session/boot';
import {WebSocketProvider} from '../session/socket';
import {store, useHost} from '../store/store';

import {history} from './history';
import {LoginPage} from './login_page';
import {LoggedIn} from './logged_in';

/** The page: signed in or not. */
export function App() {
    const [session, setSession] = useState<'loading' | 'none' | 'open'>('loading');
    const load = () => void boot(store).then((ok) => setSession(ok ? 'open' : 'none'));
    useEffect(load, []);
    if (session === 'loading') {
        return <div className="splash" role="status" aria-label="Loading" />;
    }
    return (
        <Provider store={store as never}>
            <Translated>
                <WebSocketProvider>
                    <Router history={history}>
                        <Switch>
                            <Route path="/login">
                                {session === 'open' ? <Redirect to="/" /> : <LoginPage onLogin={load} />}
                            </Route>
                            <Route>{session === 'open' ? <LoggedIn /> : <Redirect to="/login" />}</Route>
                        </Switch>
                    </Router>
                </WebSocketProvider>
            </Translated>
        </Provider>
    );
}

/** The host's messages with those of plugins merged in. */
function Translated({children}: {children: ReactNode}) {
    const locale = useHost((s) => s.views.harness.locale);
    const byPlugin = useHost((s) => s.plugins.translations);
    const messages = useMemo(() => Object.assign({}, ...Object.values(byPlugin)) as Record<string, string>, [byPlugin]);
    useEffect(() => handlers.forEach((_, id) => translate(id, store)), [locale]);
    return (
        <IntlProvider locale={locale} messages={messages} defaultLocale="en" onError={() => undefined}>
            {children}
        </IntlProvider>
    );
}
