import {FormattedMessage} from 'react-intl';
import {useDispatch} from 'react-redux';
import {Redirect} from 'react-router-dom';

import {usePlaybookList} from 'src/data/playbooks/use_playbook_list';
import {useRunList} from 'src/data/runs/use_run_list';
import {useTeamPermission} from 'src/host/permissions';
import {openDialog} from 'src/state/actions';
import {Button} from 'src/ui/button/button';
import {EmptyState} from 'src/ui/empty_state/empty_state';

import type {ListFilter} from './filter';

interface Props {
    teamId: string;
    filter: ListFilter;
    /** Something was looked for and not found. */
    narrowed: boolean;
    onRun: () => void;
}

/** Why there is nothing in the list, and what to do about it. */
export function NoRuns({teamId, filter, narrowed, onRun}: Props) {
    const dispatch = useDispatch();
    const canCreate = useTeamPermission(teamId, 'playbook_public_create');
    const any = useRunList({team_id: teamId, per_page: 1}, {enabled: !narrowed});
    const playbooks = usePlaybookList({team_id: teamId, per_page: 1}, {enabled: !narrowed});

    if (narrowed) {
        return (
            <EmptyState
                picture="search"
                title={
                    <FormattedMessage
                        id="playbooks.run_list.no_match"
                        defaultMessage="There are no runs matching those filters."
                    />
                }
            />
        );
    }
    if (any.total === undefined || playbooks.total === undefined) {
        return null;
    }
    if (any.total > 0 && !filter.finished) {
        return (
            <EmptyState
                picture="run"
                title={
                    <FormattedMessage
                        id="playbooks.run_list.none_active"
                        defaultMessage="Nothing is in progress right now"
                    />
                }
                action={<RunButton onRun={onRun} />}
            />
        );
    }
    if (playbooks.total === 0) {
        return <Redirect to="/playbooks/start" />;
    }
    return (
        <div data-testid="no-active-runs">
            <EmptyState
                picture="run"
                title={<FormattedMessage id="playbooks.run_list.first" defaultMessage="What are playbook runs?" />}
                text={
                    <FormattedMessage
                        id="playbooks.run_list.first.text"
                        defaultMessage="Running a playbook sets its process in motion: with a channel, the tasks and the people it needs."
                    />
                }
                action={
                    <>
                        <RunButton onRun={onRun} />
                        {canCreate && (
                            <Button size="large" onClick={() => dispatch(openDialog({kind: 'create_playbook'}))}>
                                <FormattedMessage
                                    id="playbooks.run_list.create_playbook"
                                    defaultMessage="Create playbook"
                                />
                            </Button>
                        )}
                    </>
                }
            />
        </div>
    );
}

function RunButton({onRun}: {onRun: () => void}) {
    return (
        <Button variant="primary" size="large" icon="play-outline" onClick={onRun}>
            <FormattedMessage id="playbooks.run_list.run" defaultMessage="Run playbook" />
        </Button>
    );
}
