import {Redirect, Route, Switch, useLocation} from 'react-router-dom';

import {useHost} from '../store/store';
import {socketClient} from '../session/socket';
import {savedTheme} from '../theme/theme';

import {ChannelsPage} from './channels_page';
import {GlobalHeader} from './global_header';
import {ModalController} from './modal_controller';
import {PluginBoundary} from './plugin_boundary';
import {TeamSidebar} from './team_sidebar';

/** Everything around the current product. */
export function LoggedIn() {
    const products = useHost((s) => s.plugins.components.Product);
    const roots = useHost((s) => s.plugins.components.Root);
    const redirects = useHost((s) => s.plugins.components.NeedsTeamRoute);
    const {pathname} = useLocation();
    const product = products.find((p) => pathname === p.baseURL || pathname.startsWith(`${p.baseURL}/`));
    return (
        <div className={product ? 'page in-product' : 'page'}>
            <GlobalHeader product={product} />
            <div className="page-body">
                {(!product || product.showTeamSidebar) && <TeamSidebar inProduct={Boolean(product)} />}
                <Switch>
                    {products.map((p) => (
                        <Route key={p.id} path={p.baseURL}>
                            <PluginBoundary>
                                {p.wrapped ? (
                                    <div className="product-wrapper">
                                        <p.mainComponent theme={savedTheme()} webSocketClient={socketClient} />
                                    </div>
                                ) : (
                                    <p.mainComponent theme={savedTheme()} webSocketClient={socketClient} />
                                )}
                            </PluginBoundary>
                        </Route>
                    ))}
                    {redirects.map((r) => (
                        <Route key={r.id} path={`/:team${r.route}`} component={r.component} />
                    ))}
                    <Route path="/:team/:kind(channels|messages|pl)/:name">
                        <ChannelsPage />
                    </Route>
                    <Route>
                        <Home />
                    </Route>
                </Switch>
            </div>
            {roots.map(({id, component: Root}) => (
                <PluginBoundary key={id}>
                    <Root />
                </PluginBoundary>
            ))}
            <ModalController />
        </div>
    );
}

/** Any other address leads to the current team. */
function Home() {
    const team = useHost((s) => s.entities.teams.teams[s.entities.teams.currentTeamId]);
    if (!team) {
        return <p className="beginning">You are not a member of any team yet.</p>;
    }
    return <Redirect to={`/${team.name}/channels/town-square`} />;
}
