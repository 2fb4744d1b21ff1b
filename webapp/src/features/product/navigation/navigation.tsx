import {FormattedMessage, useIntl} from 'react-intl';
import {useDispatch} from 'react-redux';
import {Link} from 'react-router-dom';

import {usePlaybookList} from 'src/data/playbooks/use_playbook_list';
import {NAVIGATION_PAGE} from 'src/data/playbooks/use_playbook_titles';
import {useRunList} from 'src/data/runs/use_run_list';
import {isChannelChecklist, runPath} from 'src/domain/run';
import {playbookPath} from 'src/domain/playbook';
import {useTeamPermission} from 'src/host/permissions';
import {useCurrentTeam} from 'src/host/teams';
import {useCurrentUserId} from 'src/host/users';
import {openDialog} from 'src/state/actions';
import {Icon} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Menu} from 'src/ui/menu/menu';
import {Tooltip} from 'src/ui/tooltip/tooltip';

import {NavigationGroup} from './navigation_group';
import {NavigationItem} from './navigation_item';
import styles from './navigation.module.css';

interface Props {
    /** Told when a way was taken. */
    onNavigate?: () => void;
    /** Leads back to the channels too, where the host's own header is not shown. */
    withWayOut?: boolean;
}

/** The reader's runs and playbooks in the current team, and the ways to all of them. */
export function Navigation({onNavigate, withWayOut = false}: Props) {
    const {formatMessage} = useIntl();
    const dispatch = useDispatch();
    const team = useCurrentTeam();
    const teamId = team?.id ?? '';
    const me = useCurrentUserId();
    const canCreatePublic = useTeamPermission(teamId, 'playbook_public_create');
    const canCreatePrivate = useTeamPermission(teamId, 'playbook_private_create');
    const canCreate = canCreatePublic || canCreatePrivate;

    const runs = useRunList(
        {
            team_id: teamId,
            participant_or_follower_id: 'me',
            statuses: ['InProgress'],
            sort: 'name',
            direction: 'asc',
            per_page: NAVIGATION_PAGE,
        },
        {enabled: teamId !== ''},
    );
    const playbooks = usePlaybookList(
        {team_id: teamId, sort: 'title', direction: 'asc', per_page: NAVIGATION_PAGE},
        {enabled: teamId !== ''},
    );
    const mine = playbooks.playbooks.filter((playbook) => playbook.members.some((member) => member.user_id === me));

    const addLabel = formatMessage({id: 'playbooks.navigation.add', defaultMessage: 'Create Playbook Dropdown'});
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
                <Menu
                    align="end"
                    label={addLabel}
                    trigger={
                        <IconButton
                            icon="plus"
                            label={addLabel}
                            tooltip={formatMessage({
                                id: 'playbooks.navigation.add.hint',
                                defaultMessage: 'Browse or create playbooks and runs',
                            })}
                            data-testid="create-playbook-dropdown-toggle"
                            className={styles.add}
                        />
                    }
                    entries={[
                        {
                            id: 'browse_playbooks',
                            label: formatMessage({
                                id: 'playbooks.navigation.browse_playbooks',
                                defaultMessage: 'Browse Playbooks',
                            }),
                            icon: 'globe',
                            to: '/playbooks/playbooks',
                            onSelect: onNavigate,
                        },
                        ...(canCreate
                            ? [
                                  {
                                      id: 'create',
                                      label: formatMessage({
                                          id: 'playbooks.navigation.create',
                                          defaultMessage: 'Create New Playbook',
                                      }),
                                      icon: 'plus' as const,
                                      onSelect: () => {
                                          onNavigate?.();
                                          dispatch(openDialog({kind: 'create_playbook'}));
                                      },
                                  },
                              ]
                            : []),
                        {kind: 'divider', id: 'divider'},
                        {
                            id: 'browse_runs',
                            label: formatMessage({
                                id: 'playbooks.navigation.browse_runs',
                                defaultMessage: 'Browse Runs',
                            }),
                            icon: 'globe',
                            to: '/playbooks/runs',
                            onSelect: onNavigate,
                        },
                    ]}
                />
            </div>
            <div className={styles.groups}>
                <NavigationGroup
                    title={formatMessage({id: 'playbooks.navigation.runs', defaultMessage: 'Runs and Checklists'})}
                    testId="Runs"
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
                    {runs.runs.map((run) => (
                        <NavigationItem
                            key={run.id}
                            to={runPath(run.id, 'playbooks_lhs')}
                            icon={isChannelChecklist(run) ? 'check-all' : 'play-outline'}
                            name={run.name}
                            onNavigate={onNavigate}
                        />
                    ))}
                </NavigationGroup>
                <NavigationGroup
                    title={formatMessage({id: 'playbooks.navigation.playbooks', defaultMessage: 'Playbooks'})}
                    testId="Playbooks"
                    loading={playbooks.isPending}
                    failed={playbooks.isError}
                    onRetry={() => void playbooks.refetch()}
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
                    {mine.map((playbook) => (
                        <NavigationItem
                            key={playbook.id}
                            to={playbookPath(playbook.id)}
                            icon={playbook.public ? 'book-outline' : 'book-lock-outline'}
                            name={playbook.title}
                            onNavigate={onNavigate}
                        />
                    ))}
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
