import {Client4} from 'mattermost-redux/client';
import {useState} from 'react';

import {useHost, useHostDispatch} from '../store/store';
import type {ProductEntry} from '../store/plugins';
import {applyTheme, DARK, LIGHT, savedTheme} from '../theme/theme';

import {UserAvatar} from './avatar';
import {history} from './history';
import {Menu} from './menu';
import {PluginBoundary} from './plugin_boundary';
import {ProductSwitcher} from './product_switcher';

const socketText = {connecting: 'Connecting…', connected: 'Live', lost: 'Connection lost'};

/** The bar at the top: products, what the current product puts there, and the person. */
export function GlobalHeader({product}: {product: ProductEntry | undefined}) {
    const dispatch = useHostDispatch();
    const socket = useHost((s) => s.views.harness.socket);
    const Centre = product?.headerCentreComponent;
    const Right = product?.headerRightComponent;
    return (
        <header id="global-header" className="global-header">
            <div className="start">
                <button
                    type="button"
                    className="icon-button drawer-button"
                    aria-label="Open channel list"
                    onClick={() => dispatch({type: 'HARNESS_DRAWER', open: true})}
                >
                    <i className="icon icon-menu" />
                </button>
                <ProductSwitcher product={product} />
            </div>
            <div className="centre">
                {Centre && (
                    <PluginBoundary>
                        <Centre />
                    </PluginBoundary>
                )}
            </div>
            <div className="end">
                {Right && (
                    <PluginBoundary>
                        <Right />
                    </PluginBoundary>
                )}
                <span className="socket" data-state={socket} role="status" title={socketText[socket]}>
                    <span className="visually-hidden">{socketText[socket]}</span>
                </span>
                <ThemeSwitch />
                <AccountMenu />
            </div>
        </header>
    );
}

function ThemeSwitch() {
    const [theme, setTheme] = useState(savedTheme);
    const next = theme === DARK ? LIGHT : DARK;
    return (
        <button
            type="button"
            className="icon-button"
            aria-label={next === DARK ? 'Switch to dark theme' : 'Switch to light theme'}
            onClick={() => {
                applyTheme(next);
                setTheme(next);
            }}
        >
            <span aria-hidden="true">{next === DARK ? '☾' : '☀'}</span>
        </button>
    );
}

function AccountMenu() {
    const user = useHost((s) => s.entities.users.profiles[s.entities.users.currentUserId]);
    if (!user) {
        return null;
    }
    const logout = async () => {
        await Client4.logout();
        history.replace('/login');
        window.location.reload();
    };
    return (
        <Menu label="Account" className="account" items={[{key: 'out', label: 'Log out', run: () => void logout()}]}>
            <UserAvatar userId={user.id} username={user.username} size="sm" />
            <span className="account-name">{user.username}</span>
        </Menu>
    );
}
