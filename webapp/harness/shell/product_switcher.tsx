import {useEffect, useRef, useState} from 'react';
import {Link} from 'react-router-dom';

import {useHost} from '../store/store';
import type {ProductEntry} from '../store/plugins';

/** The grid at the top left, and the name of the current product beside it. */
export function ProductSwitcher({product}: {product: ProductEntry | undefined}) {
    const products = useHost((s) => s.plugins.components.Product);
    const [open, setOpen] = useState(false);
    const root = useRef<HTMLDivElement>(null);
    useEffect(() => {
        const close = (event: MouseEvent) => {
            if (!root.current?.contains(event.target as Node)) {
                setOpen(false);
            }
        };
        document.addEventListener('mousedown', close);
        return () => document.removeEventListener('mousedown', close);
    }, []);
    const entries = [
        {id: 'channels', icon: 'product-channels', text: 'Channels', to: '/', active: !product},
        ...products.map((p) => ({
            id: p.pluginId,
            icon: p.switcherIcon,
            text: p.switcherText,
            to: p.switcherLinkURL,
            active: p.id === product?.id,
        })),
    ];
    const current = entries.find((e) => e.active);
    return (
        <div
            className="product-switcher"
            ref={root}
            onKeyDown={(e) => e.key === 'Escape' && setOpen(false)}
            role="presentation"
        >
            <button
                type="button"
                className="icon-button"
                aria-label="Product switch menu"
                aria-expanded={open}
                onClick={() => setOpen(!open)}
            >
                <i className="icon icon-products" />
            </button>
            <h1 className="branding">
                <i className={`icon icon-${current?.icon}`} aria-hidden="true" /> {current?.text}
            </h1>
            {open && (
                <nav aria-label="Products">
                    {entries.map((e) => (
                        <Link
                            key={e.id}
                            id={`product-menu-item-${e.id}`}
                            to={e.to}
                            aria-current={e.active ? 'page' : undefined}
                            onClick={() => setOpen(false)}
                        >
                            <i className={`icon icon-${e.icon}`} aria-hidden="true" />
                            <span>{e.text}</span>
                            {e.active && <i className="icon icon-check" aria-hidden="true" />}
                        </Link>
                    ))}
                </nav>
            )}
        </div>
    );
}
