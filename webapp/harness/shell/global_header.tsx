import type {ComponentType} from 'react';

import type {Product} from '../store/plugins';
import {useHost} from '../store/store';

import {AccountMenu} from './account_menu';
import {PluginBoundary} from './plugin_boundary';
import {ProductSwitcher} from './product_switcher';
import {ThemeSwitch} from './theme_switch';

/** The bar at the top: products, what the current product puts there, and the person. Hidden on a narrow page. */
export function GlobalHeader({product}: {product: Product | undefined}) {
    return (
        <header id="global-header" className="global-header">
            <div className="global-header-start">
                <ProductSwitcher product={product} />
            </div>
            <div className="global-header-centre">
                <OfProduct component={product?.headerCentreComponent} />
            </div>
            <div className="global-header-end">
                <OfProduct component={product?.headerRightComponent} />
                <SocketState />
                <ThemeSwitch />
                <AccountMenu />
            </div>
        </header>
    );
}

function OfProduct({component: Part}: {component: ComponentType | undefined}) {
    return Part ? (
        <PluginBoundary>
            <Part />
        </PluginBoundary>
    ) : null;
}

/** Whether changes of others arrive: a dot while they do, words while they do not. */
export function SocketState({inWords = false}: {inWords?: boolean}) {
    const {connected, lastDisconnectAt} = useHost((s) => s.websocket);
    const waiting = lastDisconnectAt ? 'Connection lost, reconnecting…' : 'Connecting…';
    return (
        <span
            className="socket"
            data-connected={connected}
            role="status"
            title={connected ? 'Live updates on' : waiting}
        >
            <span className={connected && !inWords ? 'visually-hidden' : undefined}>
                {connected ? 'Live updates on' : waiting}
            </span>
        </span>
    );
}
