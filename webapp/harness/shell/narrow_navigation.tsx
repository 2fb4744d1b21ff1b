import {Link} from 'react-router-dom';

import {useHostDispatch} from '../store/store';

import {logOut} from './account_menu';
import {SocketState} from './global_header';
import {useProducts} from './product_switcher';
import {useThemeSwitch} from './theme_switch';

/** What the global header offers, at the end of the drawer of a narrow page, where there is no header. */
export function NarrowNavigation() {
    const dispatch = useHostDispatch();
    const products = useProducts(undefined).filter((product) => !product.active);
    const theme = useThemeSwitch();
    return (
        <div className="narrow-navigation only-narrow">
            {products.map((product) => (
                <Link key={product.id} to={product.to} onClick={() => dispatch({type: 'CLOSE_LHS'})}>
                    <i className={`icon icon-${product.icon}`} aria-hidden="true" />
                    {product.text}
                </Link>
            ))}
            <button type="button" onClick={theme.change}>
                <i className="icon icon-palette-outline" aria-hidden="true" />
                {theme.label}
            </button>
            <button type="button" onClick={() => void logOut()}>
                <i className="icon icon-exit-to-app" aria-hidden="true" />
                Log Out
            </button>
            <SocketState inWords />
        </div>
    );
}
