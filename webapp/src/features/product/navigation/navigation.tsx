import {FormattedMessage, useIntl} from 'react-intl';
import {Link} from 'react-router-dom';

import {useRemembered} from 'src/host/remembered';
import {useCurrentTeam} from 'src/host/teams';
import {useCurrentUserId} from 'src/host/users';
import {Icon} from 'src/ui/icon/icon';
import {Tooltip} from 'src/ui/tooltip/tooltip';

import {AddMenu} from './add_menu';
import {NavigationGroup} from './navigation_group';
import {NavigationItem} from './navigation_item';
import {useSidebarGroups, type SidebarItem} from './sidebar_groups';
import {StoredGroup} from './stored_group';
import styles from './navigation.module.css';

interface Props {
    /** Told when a way was taken. */
    onNavigate?: () => void;
    /** Leads back to the channels too, where the host's own header is not shown. */
    withWayOut?: boolean;
}

/** The reader's categories, runs and playbooks in the current team, and the ways to all of them. */
export function Navigation({onNavigate, withWayOut = false}: Props) {
    const {formatMessage} = useIntl();
    const team = useCurrentTeam();
    const teamId = team?.id ?? '';
    const me = useCurrentUserId();
    const [runsFolded, foldRuns] = useRemembered(`fold_runs_${me}_${teamId}`);
    const [playbooksFolded, foldPlaybooks] = useRemembered(`fold_playbooks_${me}_${teamId}`);
    const {categories, runs, stored, runItems, playbookItems} = useSidebarGroups(teamId);

    const links = (items: readonly SidebarItem[]) =>
        items.map((item) => <NavigationItem key={item.item_id} item={item} teamId={teamId} onNavigate={onNavigate} />);
    return (
        <nav
            aria-label={formatMessage({id: 'playbooks.navigation.name', defaultMessage: 'Playbooks navigation'})}
            data-testid="lhs-navigation"
            className={styles.navigation}
        >
            <div className={styles.header}>
                <Tooltip text={team?.description}>
                    <h2 className={styles.team}>{team?.display_name}</h2>
                </Tooltip>
                <AddMenu teamId={teamId} onNavigate={onNavigate} />
            </div>
            <div className={styles.groups}>
                {stored.map((category) => (
                    <StoredGroup key={category.id} category={category} teamId={teamId} onNavigate={onNavigate} />
                ))}
                <NavigationGroup
                    title={formatMessage({id: 'playbooks.navigation.runs', defaultMessage: 'Runs and Checklists'})}
                    testId="Runs"
                    open={!runsFolded}
                    onToggle={() => foldRuns(!runsFolded)}
                    loading={runs.isPending}
                    failed={runs.isError}
                    onRetry={() => void runs.refetch()}
                    all={{
                        to: '/playbooks/runs',
                        label: formatMessage({id: 'playbooks.navigation.all_runs', defaultMessage: 'View all runs'}),
                        testId: 'playbookRunsLHSButton',
                    }}
                    onNavigate={onNavigate}
                >
                    {links(runItems)}
                </NavigationGroup>
                <NavigationGroup
                    title={formatMessage({id: 'playbooks.navigation.playbooks', defaultMessage: 'Playbooks'})}
                    testId="Playbooks"
                    open={!playbooksFolded}
                    onToggle={() => foldPlaybooks(!playbooksFolded)}
                    loading={categories.isPending}
                    failed={categories.isError}
                    onRetry={() => void categories.refetch()}
                    all={{
                        to: '/playbooks/playbooks',
                        label: formatMessage({
                            id: 'playbooks.navigation.all_playbooks',
                            defaultMessage: 'View all playbooks',
                        }),
                        testId: 'playbooksLHSButton',
                    }}
                    onNavigate={onNavigate}
                >
                    {links(playbookItems)}
                </NavigationGroup>
            </div>
            {withWayOut && (
                <Link to="/" className={styles.wayOut} onClick={onNavigate}>
                    <Icon name="product-channels" size={16} className={styles.icon} />
                    <FormattedMessage id="playbooks.navigation.channels" defaultMessage="Back to channels" />
                </Link>
            )}
        </nav>
    );
}
