import {lazy} from 'react';

import {PluginRoot} from './plugin_root';

// One chunk for the whole page: whoever opens one view soon wants the next.
const Product = lazy(() =>
    import(/* webpackChunkName: "product" */ 'src/features/product').then((feature) => ({default: feature.Product})),
);
const pages = {
    RunList: lazy(() =>
        import(/* webpackChunkName: "product" */ 'src/features/run_list').then((feature) => ({
            default: feature.RunList,
        })),
    ),
    RunPage: lazy(() =>
        import(/* webpackChunkName: "product" */ 'src/features/run_page').then((feature) => ({
            default: feature.RunPage,
        })),
    ),
    PlaybookList: lazy(() =>
        import(/* webpackChunkName: "product" */ 'src/features/playbook_list').then((feature) => ({
            default: feature.PlaybookList,
        })),
    ),
    PlaybookPage: lazy(() =>
        import(/* webpackChunkName: "product" */ 'src/features/playbook_editor').then((feature) => ({
            default: feature.PlaybookPage,
        })),
    ),
};

/** The main area of the host's page while Playbooks is the product in use. */
export function ProductSurface() {
    return (
        <PluginRoot>
            <Product pages={pages} />
        </PluginRoot>
    );
}
