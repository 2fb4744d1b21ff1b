export {ChannelSidebar} from './channel_sidebar';
export {ChannelSidebarTitle} from './channel_sidebar_title';
