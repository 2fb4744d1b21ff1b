// The surfaces as the host knows them. Their code, with everything it needs to draw, is loaded when one is first shown.
import {lazy, Suspense} from 'react';

import type {OpenDialog} from 'src/state/actions';

const LazyProduct = lazy(() =>
    import(/* webpackChunkName: "product" */ './surfaces/product').then(({ProductSurface: component}) => ({
        default: component,
    })),
);

export function ProductSurface() {
    return (
        <Suspense fallback={null}>
            <LazyProduct />
        </Suspense>
    );
}

const LazySidebar = lazy(() =>
    import(/* webpackChunkName: "sidebar" */ './surfaces/sidebar').then(({SidebarSurface: component}) => ({
        default: component,
    })),
);

export function SidebarSurface() {
    return (
        <Suspense fallback={null}>
            <LazySidebar />
        </Suspense>
    );
}

const LazySidebarTitle = lazy(() =>
    import(/* webpackChunkName: "sidebar" */ './surfaces/sidebar').then(({SidebarTitle: component}) => ({
        default: component,
    })),
);

export function SidebarTitle() {
    return (
        <Suspense fallback="Playbooks">
            <LazySidebarTitle />
        </Suspense>
    );
}

const LazyDialog = lazy(() =>
    import(/* webpackChunkName: "dialogs" */ './surfaces/dialogs').then(({Dialog: component}) => ({
        default: component,
    })),
);

export function DialogSurface(props: {dialog: OpenDialog; onClose: () => void}) {
    return (
        <Suspense fallback={null}>
            <LazyDialog {...props} />
        </Suspense>
    );
}
