import {FormattedMessage, useIntl} from 'react-intl';
import {Link} from 'react-router-dom';

import {isVisible, menuEntries, perform} from 'src/actions/action';
import {joinRun, leaveRun} from 'src/actions/membership_actions';
import {copyRunLink, finish, renameRun, restore, type RunContext} from 'src/actions/run_actions';
import {switchUpdates} from 'src/actions/status_actions';
import {FavouriteButton} from 'src/blocks/favourite/favourite_button';
import {RunProgress} from 'src/blocks/run/run_progress';
import {sidebarRun} from 'src/domain/category';
import {isChannelChecklist} from 'src/domain/run';
import {Button} from 'src/ui/button/button';
import {Icon} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Menu} from 'src/ui/menu/menu';

import styles from './run_page.module.css';
import type {RunPanel} from './use_panel';

interface Props {
    context: RunContext;
    /** The heading is out of sight, so the bar says the name. */
    stuck: boolean;
    panel: RunPanel | undefined;
    onToggle: (panel: RunPanel) => void;
}

/** Stays at the top of the page: the way back, what can be done, and where facts are. */
export function RunBar({context, stuck, panel, onToggle}: Props) {
    const {formatMessage} = useIntl();
    const {run} = context;
    return (
        <div className={styles.bar} data-stuck={stuck || undefined}>
            <Link to="/playbooks/runs" className={styles.crumb}>
                <FormattedMessage id="playbooks.run_page.runs" defaultMessage="Runs" />
            </Link>
            {/* The heading says the same to those who hear the page. */}
            <span aria-hidden className={styles.barTitle}>
                <Icon name="chevron-right" size={16} className={styles.separator} />
                <span className={styles.barName}>{run.name}</span>
            </span>
            <RunProgress run={run} size={24} />
            <FavouriteButton teamId={run.team_id} item={sidebarRun(run)} />
            <IconButton
                icon="link-variant"
                label={copyRunLink.label(context)}
                onClick={() => perform(copyRunLink, context)}
            />
            <Menu
                align="end"
                trigger={
                    <IconButton
                        icon="dots-vertical"
                        data-testid="runDropdown"
                        label={formatMessage({id: 'playbooks.run.more', defaultMessage: 'More about this run'})}
                    />
                }
                entries={menuEntries(
                    [[renameRun, copyRunLink], [switchUpdates], [finish, restore], [leaveRun]],
                    context,
                )}
            />
            <IconButton
                icon="timeline-text-outline"
                pressed={panel === 'timeline'}
                label={formatMessage({id: 'playbooks.run_page.timeline', defaultMessage: 'View timeline'})}
                data-testid="rhs-header-button-timeline"
                onClick={() => onToggle('timeline')}
            />
            <IconButton
                icon="information-outline"
                pressed={panel === 'info'}
                label={formatMessage({id: 'playbooks.run_page.info', defaultMessage: 'View info'})}
                data-testid="rhs-header-button-info"
                onClick={() => onToggle('info')}
            />
            {isVisible(joinRun, context) && !isChannelChecklist(run) && (
                <Button variant="primary" onClick={() => perform(joinRun, context)}>
                    {joinRun.label(context)}
                </Button>
            )}
        </div>
    );
}
