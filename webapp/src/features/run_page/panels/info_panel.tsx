import type {ReactNode} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';
import {Link} from 'react-router-dom';

import {useAttempt} from 'src/actions/attempt';
import {RunAttributes} from 'src/blocks/attribute/run_attributes';
import {PeopleStack} from 'src/blocks/people/people_stack';
import {FollowButton} from 'src/blocks/run/follow_button';
import {OwnerChip} from 'src/blocks/run/owner_chip';
import type {RunAccess} from 'src/blocks/run/use_run_access';
import {changeOwner} from 'src/data/runs/change_owner';
import {useRunMetadata} from 'src/data/runs/use_run_metadata';
import {playbookPath} from 'src/domain/playbook';
import {isFinished, participants, type Run} from 'src/domain/run';
import {Icon, type IconName} from 'src/ui/icon/icon';
import {Timestamp} from 'src/ui/timestamp/timestamp';

import type {RunPanel} from '../use_panel';

import {ChannelLink} from './channel_link';
import styles from './info_panel.module.css';
import {Panel} from './panel';
import {RecentActivity} from './recent_activity';
import {SectionOutline} from './section_outline';

interface Props {
    run: Run;
    access: RunAccess;
    onClose: () => void;
    onShow: (panel: RunPanel) => void;
}

/** Facts about a run: who, where, from what and since when; and its sections, to go to. */
export function InfoPanel({run, access, onClose, onShow}: Props) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const {playbook} = access;
    const {data: metadata} = useRunMetadata(run.id);
    const handOver = (userId: string) =>
        void attempt(
            () => changeOwner(run.id, userId),
            formatMessage({id: 'playbooks.run.owner.failed', defaultMessage: 'The owner was not changed.'}),
        );
    return (
        <Panel title={formatMessage({id: 'playbooks.run_page.info.title', defaultMessage: 'Info'})} onClose={onClose}>
            <dl className={styles.facts}>
                {playbook && (
                    <Fact
                        icon="book-outline"
                        testId="runinfo-playbook"
                        name={<FormattedMessage id="playbooks.run_page.playbook" defaultMessage="Playbook" />}
                    >
                        <Link to={playbookPath(playbook.id)}>{playbook.title}</Link>
                    </Fact>
                )}
                <Fact
                    icon="account-outline"
                    testId="runinfo-owner"
                    name={<FormattedMessage id="playbooks.run.owner" defaultMessage="Owner" />}
                >
                    <OwnerChip run={run} onChange={access.canChangeOwner ? handOver : undefined} />
                </Fact>
                <Fact
                    icon="account-multiple-outline"
                    testId="runinfo-participants"
                    name={<FormattedMessage id="playbooks.people.participants" defaultMessage="Participants" />}
                >
                    <button
                        type="button"
                        aria-label={formatMessage({
                            id: 'playbooks.people.show',
                            defaultMessage: 'Show participants',
                        })}
                        className={styles.people}
                        onClick={() => onShow('participants')}
                    >
                        <PeopleStack userIds={participants(run)} max={5} />
                    </button>
                </Fact>
                <Fact
                    icon="bell-outline"
                    testId="runinfo-following"
                    name={<FormattedMessage id="playbooks.run_page.followers" defaultMessage="Followers" />}
                >
                    <span className={styles.followers}>
                        <FollowButton runId={run.id} />
                        <PeopleStack userIds={metadata?.followers ?? NOBODY} max={4} />
                    </span>
                </Fact>
                <Fact
                    icon="globe"
                    testId="runinfo-channel"
                    name={<FormattedMessage id="playbooks.run_page.channel" defaultMessage="Channel" />}
                >
                    <ChannelLink channelId={run.channel_id} />
                </Fact>
                <Fact
                    icon="clock-outline"
                    name={<FormattedMessage id="playbooks.run_page.started" defaultMessage="Started" />}
                >
                    <Timestamp value={run.create_at} />
                </Fact>
                {isFinished(run) && (
                    <Fact
                        icon="flag-checkered"
                        name={<FormattedMessage id="playbooks.run.status.finished" defaultMessage="Finished" />}
                    >
                        <Timestamp value={run.end_at} />
                    </Fact>
                )}
            </dl>
            {run.property_fields.length > 0 && (
                <div className={styles.outline}>
                    <RunAttributes run={run} canModify={access.canModify} />
                </div>
            )}
            <SectionOutline checklists={run.checklists} />
            <RecentActivity run={run} takesPart={access.takesPart} onViewAll={() => onShow('timeline')} />
        </Panel>
    );
}

const NOBODY: readonly string[] = [];

interface FactProps {
    icon: IconName;
    name: ReactNode;
    testId?: string;
    children: ReactNode;
}

function Fact({icon, name, testId, children}: FactProps) {
    return (
        <div className={styles.fact} data-testid={testId}>
            <dt className={styles.name}>
                <Icon name={icon} size={16} />
                {name}
            </dt>
            <dd className={styles.value}>{children}</dd>
        </div>
    );
}
