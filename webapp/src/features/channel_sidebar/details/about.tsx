import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';
import {Link} from 'react-router-dom';

import {isVisible, menuEntries, perform} from 'src/actions/action';
import {useAttempt} from 'src/actions/attempt';
import {joinRun, leaveRun} from 'src/actions/membership_actions';
import {copyRunLink, finish, openRunPage, renameRun, restore} from 'src/actions/run_actions';
import {switchUpdates} from 'src/actions/status_actions';
import {RunAttributes} from 'src/blocks/attribute/run_attributes';
import {PeopleStack} from 'src/blocks/people/people_stack';
import {OwnerChip} from 'src/blocks/run/owner_chip';
import {RunName} from 'src/blocks/run/run_name';
import {RunStatus} from 'src/blocks/run/run_status';
import {RunSummary} from 'src/blocks/run/run_summary';
import type {RunAccess} from 'src/blocks/run/use_run_access';
import {useRunContext} from 'src/blocks/run/use_run_context';
import {changeOwner} from 'src/data/runs/change_owner';
import {playbookPath} from 'src/domain/playbook';
import {isChannelChecklist, isFinished, participants, type Run} from 'src/domain/run';
import {Button} from 'src/ui/button/button';
import {Icon} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Menu} from 'src/ui/menu/menu';

import styles from './run_details.module.css';
import {useShowsDetails} from './shows_details';

/** What a run is called, where it comes from, what it is about and who is in it. */
export function About({run, access}: {run: Run; access: RunAccess}) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const [renaming, setRenaming] = useState(false);
    const [shown, setShown] = useShowsDetails(run.id, !isChannelChecklist(run));
    const context = useRunContext(run, access, () => setRenaming(true));
    const {playbook} = access;
    const others = participants(run).slice(1);

    const handOver = (userId: string) =>
        void attempt(
            () => changeOwner(run.id, userId),
            formatMessage({id: 'playbooks.run.owner.failed', defaultMessage: 'The owner was not changed.'}),
        );
    return (
        <header className={styles.about}>
            <div className={styles.origin}>
                {playbook && (
                    <Link to={playbookPath(playbook.id)} className={styles.playbook} data-testid="playbook-badge">
                        <Icon name="book-outline" size={14} />
                        {playbook.title}
                    </Link>
                )}
                {run.sequential_id && <span>{run.sequential_id}</span>}
                {isFinished(run) && <RunStatus run={run} />}
            </div>
            <div className={styles.head}>
                <RunName
                    run={run}
                    canModify={access.canModify}
                    editing={renaming}
                    onEditingChange={setRenaming}
                    className={styles.name}
                />
                <Menu
                    align="end"
                    trigger={
                        <IconButton
                            icon="dots-vertical"
                            label={formatMessage({id: 'playbooks.run.more', defaultMessage: 'More about this run'})}
                            className={styles.menu}
                        />
                    }
                    entries={menuEntries(
                        [[renameRun, copyRunLink, openRunPage], [switchUpdates], [finish, restore], [leaveRun]],
                        context,
                    )}
                />
            </div>
            {shown && (
                <>
                    <div className={styles.summary}>
                        <RunSummary run={run} canModify={access.canModify} />
                    </div>
                    <dl className={styles.people}>
                        <div>
                            <dt className={styles.caption}>
                                <FormattedMessage id="playbooks.run.owner" defaultMessage="Owner" />
                            </dt>
                            <dd>
                                <OwnerChip run={run} onChange={access.canChangeOwner ? handOver : undefined} />
                            </dd>
                        </div>
                        <div>
                            <dt className={styles.caption}>
                                <FormattedMessage id="playbooks.people.participants" defaultMessage="Participants" />
                            </dt>
                            <dd className={styles.stack}>
                                <PeopleStack userIds={others} max={5} size={24} />
                                {isVisible(joinRun, context) ? (
                                    <Button
                                        variant="tertiary"
                                        size="small"
                                        icon="account-plus-outline"
                                        data-testid="rhs-participate-icon"
                                        onClick={() => perform(joinRun, context)}
                                    >
                                        {joinRun.label(context)}
                                    </Button>
                                ) : (
                                    access.canModify && (
                                        <IconButton
                                            icon="account-plus-outline"
                                            size="small"
                                            data-testid="rhs-add-participant-icon"
                                            label={formatMessage({
                                                id: 'playbooks.people.add_one',
                                                defaultMessage: 'Add participant',
                                            })}
                                            onClick={() => context.showDialog({kind: 'add_people', runId: run.id})}
                                        />
                                    )
                                )}
                            </dd>
                        </div>
                    </dl>
                    <RunAttributes run={run} canModify={access.canModify} />
                </>
            )}
            <Button
                variant="tertiary"
                size="small"
                icon={shown ? 'chevron-up' : 'chevron-down'}
                aria-expanded={shown}
                className={styles.toggle}
                onClick={() => setShown(!shown)}
            >
                {shown ? (
                    <FormattedMessage id="playbooks.run.hide_details" defaultMessage="Hide details" />
                ) : (
                    <FormattedMessage id="playbooks.run.show_details" defaultMessage="Details" />
                )}
            </Button>
        </header>
    );
}
