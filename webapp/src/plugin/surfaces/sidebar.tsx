import {useEffect} from 'react';
import {useDispatch} from 'react-redux';

import {ChannelSidebar, ChannelSidebarTitle} from 'src/features/channel_sidebar';
import {sidebarSeen} from 'src/state/actions';

import {FloatingRoot, PluginRoot} from './plugin_root';

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
            <ChannelSidebarTitle />
        </FloatingRoot>
    );
}
