import {useRef, useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';
import {useDispatch} from 'react-redux';

import {usePlaybookList} from 'src/data/playbooks/use_playbook_list';
import {useTeamPermission} from 'src/host/permissions';
import {useCurrentTeamId} from 'src/host/teams';
import {openDialog} from 'src/state/actions';
import {Button} from 'src/ui/button/button';
import {Dialog} from 'src/ui/dialog/dialog';
import {EmptyState} from 'src/ui/empty_state/empty_state';
import {ErrorState} from 'src/ui/error_state/error_state';
import {Icon} from 'src/ui/icon/icon';
import {Row} from 'src/ui/layout/row';
import {Stack} from 'src/ui/layout/stack';
import {SearchField} from 'src/ui/search_field/search_field';
import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';
import {Timestamp} from 'src/ui/timestamp/timestamp';
import {Truncated} from 'src/ui/truncated/truncated';

import styles from './start_run.module.css';

interface Props {
    onChoose: (playbookId: string) => void;
    onClose: () => void;
}

/** The first step: which playbook. */
export function ChoosePlaybook({onChoose, onClose}: Props) {
    const {formatMessage} = useIntl();
    const dispatch = useDispatch();
    const teamId = useCurrentTeamId();
    const canCreate = useTeamPermission(teamId, 'playbook_public_create');
    const [search, setSearch] = useState('');
    const field = useRef<HTMLInputElement>(null);
    const {playbooks, isPending, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage} = usePlaybookList({
        team_id: teamId,
        search_term: search,
        sort: 'title',
        direction: 'asc',
    });

    const create = canCreate && (
        <Button icon="plus" onClick={() => dispatch(openDialog({kind: 'create_playbook'}))}>
            <FormattedMessage id="playbooks.start_run.create_playbook" defaultMessage="Create new playbook" />
        </Button>
    );
    return (
        <Dialog
            open
            onClose={onClose}
            id="playbooks_run_playbook_dialog"
            title={<FormattedMessage id="playbooks.start_run.title" defaultMessage="Run playbook" />}
            initialFocus={field}
        >
            <Stack gap={12} className={styles.choose}>
                <Row gap={12} wrap>
                    <div className={styles.search}>
                        <SearchField
                            ref={field}
                            value={search}
                            onSearch={setSearch}
                            label={formatMessage({
                                id: 'playbooks.start_run.search',
                                defaultMessage: 'Search for a playbook',
                            })}
                        />
                    </div>
                    {create}
                </Row>
                {isPending && (
                    <SkeletonGroup>
                        {[1, 2, 3].map((row) => (
                            <div key={row} className={styles.bones}>
                                <Skeleton width="48%" />
                                <Skeleton width="32%" height={10} />
                            </div>
                        ))}
                    </SkeletonGroup>
                )}
                {isError && (
                    <ErrorState onRetry={() => void refetch()}>
                        <FormattedMessage
                            id="playbooks.start_run.list_failed"
                            defaultMessage="Playbooks could not be loaded."
                        />
                    </ErrorState>
                )}
                {!isPending && !isError && playbooks.length === 0 && (
                    <EmptyState
                        compact
                        picture={search ? 'search' : 'playbook'}
                        title={
                            search ? (
                                <FormattedMessage
                                    id="playbooks.start_run.no_match"
                                    defaultMessage="No playbook matches your search"
                                />
                            ) : (
                                <FormattedMessage
                                    id="playbooks.start_run.no_playbooks"
                                    defaultMessage="There is no playbook to run yet"
                                />
                            )
                        }
                    />
                )}
                <ul>
                    {playbooks.map((playbook) => (
                        <li key={playbook.id}>
                            <button type="button" className={styles.option} onClick={() => onChoose(playbook.id)}>
                                <Icon
                                    name={playbook.public ? 'book-outline' : 'book-lock-outline'}
                                    size={20}
                                    className={styles.optionIcon}
                                />
                                <span className={styles.optionText}>
                                    <Truncated text={playbook.title} className={styles.optionTitle} />
                                    <span className={styles.optionMeta}>
                                        {playbook.last_run_at > 0 ? (
                                            <FormattedMessage
                                                id="playbooks.start_run.last_used"
                                                defaultMessage="Last used {time}"
                                                values={{time: <Timestamp value={playbook.last_run_at} />}}
                                            />
                                        ) : (
                                            <FormattedMessage
                                                id="playbooks.start_run.never_used"
                                                defaultMessage="Never used"
                                            />
                                        )}
                                        {' · '}
                                        <FormattedMessage
                                            id="playbooks.start_run.active"
                                            defaultMessage="{count, plural, =0 {None in progress} other {# in progress}}"
                                            values={{count: playbook.active_runs}}
                                        />
                                    </span>
                                </span>
                                <Icon name="chevron-right" size={16} className={styles.optionIcon} />
                            </button>
                        </li>
                    ))}
                </ul>
                {hasNextPage && (
                    <Button variant="tertiary" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                        <FormattedMessage id="playbooks.show_more" defaultMessage="Show more" />
                    </Button>
                )}
            </Stack>
        </Dialog>
    );
}
