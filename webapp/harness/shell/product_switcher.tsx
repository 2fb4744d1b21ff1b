import {useEffect, useRef, useState} from 'react';
import {Link} from 'react-router-dom';

import {siteUrl} from '../session/site';
import type {Product} from '../store/plugins';
import {useHost} from '../store/store';

interface Entry {
    id: string;
    icon: string;
    text: React.ReactNode;
    to: string;
    active: boolean;
}

/** Channels and the products of plugins, as the host lists them. */
export function useProducts(current: Product | undefined): Entry[] {
    const products = useHost((s) => s.plugins.components.Product);
    return [
        {id: 'channels', icon: 'product-channels', text: 'Channels', to: '/', active: !current},
        ...products.map((product) => ({
            id: product.pluginId,
            icon: product.switcherIcon,
            text: product.switcherText,
            to: product.switcherLinkURL,
            active: product.id === current?.id,
        })),
    ];
}

/** The grid at the top left with the name of the current product; behind it the others. */
export function ProductSwitcher({product}: {product: Product | undefined}) {
    const entries = useProducts(product);
    const [open, setOpen] = useState(false);
    const root = useRef<HTMLDivElement>(null);
    useEffect(() => {
        if (!open) {
            return undefined;
        }
        root.current?.querySelector('a')?.focus();
        const close = (event: Event) => {
            const inside =
                event instanceof KeyboardEvent ? event.key !== 'Escape' : root.current?.contains(event.target as Node);
            if (!inside) {
                setOpen(false);
            }
        };
        document.addEventListener('mousedown', close);
        document.addEventListener('keydown', close);
        return () => {
            document.removeEventListener('mousedown', close);
            document.removeEventListener('keydown', close);
        };
    }, [open]);
    const current = entries.find((entry) => entry.active);
    return (
        <div className="product-switcher" ref={root}>
            <button
                type="button"
                className="product-switcher-button"
                aria-label="Product switch menu"
                aria-expanded={open}
                aria-controls="product-switcher-menu"
                onClick={() => setOpen(!open)}
            >
                <i className="icon icon-products" aria-hidden="true" />
                <i className={`icon icon-${current?.icon ?? ''}`} aria-hidden="true" />
                <span className="branding">{current?.text}</span>
            </button>
            {open && (
                <nav id="product-switcher-menu" className="popover" aria-label="Products">
                    {entries.map((entry) => (
                        <ProductRow key={entry.id} entry={entry} onOpen={() => setOpen(false)} />
                    ))}
                </nav>
            )}
        </div>
    );
}

function ProductRow({entry, onOpen}: {entry: Entry; onOpen: () => void}) {
    return (
        <div className="product-row">
            <Link
                id={`product-menu-item-${entry.id}`}
                to={entry.to}
                aria-current={entry.active ? 'page' : undefined}
                onClick={onOpen}
            >
                <i className={`icon icon-${entry.icon}`} aria-hidden="true" />
                <span>{entry.text}</span>
                {entry.active && <i className="icon icon-check" aria-hidden="true" />}
            </Link>
            <a
                href={siteUrl() + entry.to}
                target="_blank"
                rel="noopener"
                className="icon-button small"
                aria-label="Open in new tab"
                title="Open in new tab"
                onClick={onOpen}
            >
                <i className="icon icon-open-in-new" aria-hidden="true" />
            </a>
        </div>
    );
}
