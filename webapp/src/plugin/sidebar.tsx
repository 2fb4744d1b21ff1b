import {lazy, Suspense, useEffect} from 'react';
import {useDispatch} from 'react-redux';

import {sidebarSeen} from 'src/state/actions';

import {FloatingRoot, PluginRoot} from './plugin_root';

const ChannelSidebar = lazy(() =>
    import(/* webpackChunkName: "sidebar" */ 'src/features/channel_sidebar').then((feature) => ({
        default: feature.ChannelSidebar,
    })),
);
const ChannelSidebarTitle = lazy(() =>
    import(/* webpackChunkName: "sidebar" */ 'src/features/channel_sidebar').then((feature) => ({
        default: feature.ChannelSidebarTitle,
    })),
);

/** The body of the host's right-hand sidebar while it is ours. */
export function SidebarSurface() {
    const dispatch = useDispatch();
    useEffect(() => {
        dispatch(sidebarSeen(true));
        return () => void dispatch(sidebarSeen(false));
    }, [dispatch]);
    return (
        <PluginRoot id="playbooks-sidebar-right">
            <ChannelSidebar />
        </PluginRoot>
    );
}

/** What stands in the header of the sidebar. */
export function SidebarTitle() {
    return (
        <FloatingRoot>
            <Suspense fallback="Playbooks">
                <ChannelSidebarTitle />
            </Suspense>
        </FloatingRoot>
    );
}
