import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {useShowDialog} from 'src/actions/open_dialog';
import {matchesName} from 'src/blocks/people/people';
import type {RunAccess} from 'src/blocks/run/use_run_access';
import {isFinished, participants, type Run} from 'src/domain/run';
import {useUsers} from 'src/host/users';
import {Button} from 'src/ui/button/button';
import {SearchField} from 'src/ui/search_field/search_field';

import {Panel} from './panel';
import {ParticipantRow} from './participant_row';
import styles from './participants.module.css';

interface Props {
    run: Run;
    access: RunAccess;
    onBack: () => void;
    onClose: () => void;
}

/** Who takes part in a run; those who do may add and remove others. */
export function ParticipantsPanel({run, access, onBack, onClose}: Props) {
    const {formatMessage} = useIntl();
    const showDialog = useShowDialog();
    const [query, setQuery] = useState('');
    const [managing, setManaging] = useState(false);
    const ids = participants(run);
    const users = useUsers(ids);
    const matching = query === '' ? ids : users.filter((user) => matchesName(user, query)).map(({id}) => id);
    const others = matching.filter((id) => id !== run.owner_user_id);
    const manages = access.canModify && !isFinished(run);
    return (
        <Panel
            title={formatMessage({id: 'playbooks.people.participants', defaultMessage: 'Participants'})}
            subtitle={run.name}
            onBack={onBack}
            onClose={onClose}
        >
            <div className={styles.tools}>
                <span className={styles.count}>
                    <FormattedMessage
                        id="playbooks.people.count"
                        defaultMessage="{count, plural, one {# participant} other {# participants}}"
                        values={{count: ids.length}}
                    />
                </span>
                {manages && (
                    <>
                        <Button
                            variant="tertiary"
                            size="small"
                            aria-pressed={managing}
                            data-testid="participants-manage-btn"
                            onClick={() => setManaging(!managing)}
                        >
                            {managing ? (
                                <FormattedMessage id="playbooks.people.manage.done" defaultMessage="Done" />
                            ) : (
                                <FormattedMessage id="playbooks.people.manage" defaultMessage="Manage" />
                            )}
                        </Button>
                        <Button
                            size="small"
                            icon="account-plus-outline"
                            onClick={() => showDialog({kind: 'add_people', runId: run.id})}
                        >
                            <FormattedMessage id="playbooks.people.add" defaultMessage="Add" />
                        </Button>
                    </>
                )}
            </div>
            <SearchField
                value={query}
                onSearch={setQuery}
                label={formatMessage({id: 'playbooks.people.search', defaultMessage: 'Search for people'})}
            />
            {matching.includes(run.owner_user_id) && (
                <section>
                    <h3 className={styles.heading}>
                        <FormattedMessage id="playbooks.run.owner" defaultMessage="Owner" />
                    </h3>
                    <ul data-testid="run-owner">
                        <ParticipantRow run={run} userId={run.owner_user_id} access={access} managing={false} />
                    </ul>
                </section>
            )}
            {others.length > 0 && (
                <section>
                    <h3 className={styles.heading}>
                        <FormattedMessage id="playbooks.people.participants" defaultMessage="Participants" />
                    </h3>
                    <ul data-testid="run-participants">
                        {others.map((id) => (
                            <ParticipantRow
                                key={id}
                                run={run}
                                userId={id}
                                access={access}
                                managing={managing && manages}
                            />
                        ))}
                    </ul>
                </section>
            )}
            {matching.length === 0 && (
                <p className={styles.none}>
                    <FormattedMessage id="playbooks.menu.no_match" defaultMessage="Nothing matches" />
                </p>
            )}
        </Panel>
    );
}
