import type {ReactNode} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';
import {Link} from 'react-router-dom';

import {useAttempt} from 'src/actions/attempt';
import {PeopleStack} from 'src/blocks/people/people_stack';
import {OwnerChip} from 'src/blocks/run/owner_chip';
import type {RunAccess} from 'src/blocks/run/use_run_access';
import {changeOwner} from 'src/data/runs/change_owner';
import {playbookPath} from 'src/domain/playbook';
import {isFinished, participants, type Run} from 'src/domain/run';
import {Icon, type IconName} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Timestamp} from 'src/ui/timestamp/timestamp';

import {ChannelLink} from './channel_link';
import styles from './info_panel.module.css';
import {SectionOutline} from './section_outline';

interface Props {
    run: Run;
    access: RunAccess;
    onClose: () => void;
}

/** Facts about a run: who, where, from what and since when; and its sections, to go to. */
export function InfoPanel({run, access, onClose}: Props) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const {playbook} = access;
    const handOver = (userId: string) =>
        void attempt(
            () => changeOwner(run.id, userId),
            formatMessage({id: 'playbooks.run.owner.failed', defaultMessage: 'The owner was not changed.'}),
        );
    return (
        <aside
            aria-label={formatMessage({id: 'playbooks.run_page.info.title', defaultMessage: 'Info'})}
            className={styles.panel}
        >
            <div className={styles.head}>
                <h2 className={styles.title} data-testid="rhs-title">
                    <FormattedMessage id="playbooks.run_page.info.title" defaultMessage="Info" />
                </h2>
                <IconButton
                    icon="close"
                    label={formatMessage({id: 'playbooks.run_page.info.close', defaultMessage: 'Close info'})}
                    onClick={onClose}
                />
            </div>
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
                    <PeopleStack userIds={participants(run)} max={5} />
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
            <SectionOutline checklists={run.checklists} />
        </aside>
    );
}

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
