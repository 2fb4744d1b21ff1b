import {getTheme} from 'mattermost-redux/selectors/entities/preferences';
import {getCurrentTeam} from 'mattermost-redux/selectors/entities/teams';
import {useEffect} from 'react';
import {Redirect, Route, Switch, useLocation} from 'react-router-dom';

import {ChannelsPage, Permalink} from '../channels/channels_page';
import {teamPath} from '../session/places';
import {socketClient} from '../session/socket';
import type {Product} from '../store/plugins';
import {useHost} from '../store/store';

import {GlobalHeader} from './global_header';
import {ModalController} from './modal_controller';
import {PluginBoundary} from './plugin_boundary';
import {TeamSidebar} from './team_sidebar';

/** Everything around the current product. */
export function LoggedIn() {
    const {Product: products, Root: roots, NeedsTeamComponent: teamRoutes} = useHost((s) => s.plugins.components);
    const product = useCurrentProduct(products);
    useHostClasses();
    return (
        <div className="page" data-product={product?.pluginId ?? 'channels'}>
            <GlobalHeader product={product} />
            <div className="page-body">
                {(!product || product.showTeamSidebar) && <TeamSidebar inProduct={Boolean(product)} />}
                <Switch>
                    {products.map((entry) => (
                        <Route key={entry.id} path={entry.baseURL}>
                            <ProductPage product={entry} />
                        </Route>
                    ))}
                    {teamRoutes.map((entry) => (
                        <Route key={entry.id} path={`/:team${entry.route}`} component={entry.component} />
                    ))}
                    <Route path="/:team/pl/:postId">
                        <Permalink />
                    </Route>
                    <Route path="/:team/(channels|messages)/:name">
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

function useCurrentProduct(products: Product[]): Product | undefined {
    const {pathname} = useLocation();
    return products.find(({baseURL}) => pathname === baseURL || pathname.startsWith(`${baseURL}/`));
}

/** Classes that the host keeps on the page, for styles of plugins. */
function useHostClasses() {
    useEffect(() => {
        document.body.classList.add('app__body');
        document.getElementById('root')?.classList.add('channel-view');
    }, []);
}

function ProductPage({product}: {product: Product}) {
    const theme = useHost(getTheme);
    const main = (
        <PluginBoundary>
            <product.mainComponent theme={theme} webSocketClient={socketClient} />
        </PluginBoundary>
    );
    return product.wrapped ? <div className="product-wrapper">{main}</div> : main;
}

/** Any other address leads to where the current team was left. */
function Home() {
    const path = useHost((s) => {
        const team = getCurrentTeam(s);
        return team && teamPath(s, team);
    });
    if (path) {
        return <Redirect to={path} />;
    }
    return (
        <main className="not-found">
            <i className="icon icon-account-multiple-outline" aria-hidden="true" />
            <h1>No team yet</h1>
            <p>You are not a member of any team. Ask an administrator to add you to one.</p>
        </main>
    );
}
