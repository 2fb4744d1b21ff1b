import {FormattedMessage} from 'react-intl';
import {Link} from 'react-router-dom';

import {useChannel, useChannelPath} from 'src/host/channels';
import {Icon} from 'src/ui/icon/icon';

import styles from './info_panel.module.css';

/** The channel of a run, as far as the reader may know it. */
export function ChannelLink({channelId}: {channelId: string}) {
    const channel = useChannel(channelId);
    const path = useChannelPath(channelId);
    if (!channel || !path) {
        return (
            <span className={styles.private}>
                <Icon name="lock-outline" size={14} />
                <FormattedMessage id="playbooks.run_page.private" defaultMessage="Private" />
            </span>
        );
    }
    if (channel.delete_at > 0) {
        return (
            <span className={styles.private}>
                <Icon name="archive-outline" size={14} />
                <FormattedMessage id="playbooks.run_page.channel_deleted" defaultMessage="Channel deleted" />
            </span>
        );
    }
    return (
        <Link to={path} data-testid="runinfo-channel-link">
            {channel.display_name}
        </Link>
    );
}
