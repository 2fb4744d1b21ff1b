import {FormattedMessage, useIntl} from 'react-intl';
import {useDispatch} from 'react-redux';
import {Link} from 'react-router-dom';

import {runPath} from 'src/domain/run';
import {useChannel, useCurrentChannelId} from 'src/host/channels';
import {showInSidebar} from 'src/state/actions';
import {useSidebarView} from 'src/state/selectors';
import {Icon} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Tooltip} from 'src/ui/tooltip/tooltip';

import styles from './channel_sidebar_title.module.css';

/** The header of the sidebar: where the reader is, and the way back from a run to the list. */
export function ChannelSidebarTitle() {
    const {formatMessage} = useIntl();
    const dispatch = useDispatch();
    const channelId = useCurrentChannelId();
    const channel = useChannel(channelId);
    const view = useSidebarView(channelId);
    const place = channel?.display_name && (
        <Tooltip text={channel.display_name}>
            <span className={styles.place}>{channel.display_name}</span>
        </Tooltip>
    );

    if (view?.kind !== 'run') {
        return (
            <span className={styles.title}>
                <Icon name="product-playbooks" size={20} />
                <FormattedMessage id="playbooks.sidebar.title" defaultMessage="Playbooks" />
                {place}
            </span>
        );
    }
    return (
        <span className={styles.title}>
            <IconButton
                icon="arrow-back-ios"
                label={formatMessage({id: 'playbooks.sidebar.back', defaultMessage: 'Back to checklists'})}
                data-testid="back-button"
                className={styles.back}
                onClick={() => dispatch(showInSidebar(channelId, {kind: 'list'}))}
            />
            <Tooltip text={formatMessage({id: 'playbooks.run.overview', defaultMessage: 'Go to overview'})}>
                <Link to={runPath(view.runId, 'channel_rhs_title')} className={styles.link}>
                    <FormattedMessage id="playbooks.sidebar.checklist" defaultMessage="Checklist" />
                    <Icon name="open-in-new" size={14} />
                </Link>
            </Tooltip>
            {place}
        </span>
    );
}
