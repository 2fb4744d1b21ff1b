import {useIntl} from 'react-intl';

import {PeopleStack} from 'src/blocks/people/people_stack';
import {usePlaybookTitles} from 'src/data/playbooks/use_playbook_titles';
import {participants, type Run} from 'src/domain/run';
import {Table, type Column, type Sorting} from 'src/ui/table/table';
import {Timestamp} from 'src/ui/timestamp/timestamp';

import type {RunSort} from './filter';
import {DueCell, NameCell, OwnerCell, ProgressCell} from './run_cells';

interface Props {
    runs: readonly Run[];
    teamId: string;
    sorting: Sorting<RunSort>;
    onSort: (by: RunSort) => void;
}

/** When something last happened in a run that people were told of. */
function lastUpdate(run: Run): number {
    return run.last_status_update_at || run.create_at;
}

export function RunTable({runs, teamId, sorting, onSort}: Props) {
    const {formatMessage} = useIntl();
    const titles = usePlaybookTitles(teamId);
    const columns: Column<Run, RunSort>[] = [
        {
            id: 'name',
            header: formatMessage({id: 'playbooks.run_list.column.name', defaultMessage: 'Name'}),
            width: 'minmax(0, 5fr)',
            card: 'title',
            sort: 'name',
            cell: (run) => <NameCell run={run} playbookTitle={titles.get(run.playbook_id)} />,
        },
        {
            id: 'tasks',
            header: formatMessage({id: 'playbooks.run_list.column.tasks', defaultMessage: 'Tasks'}),
            width: '96px',
            card: 'meta',
            cell: (run) => <ProgressCell run={run} />,
        },
        {
            id: 'due',
            header: formatMessage({id: 'playbooks.run_list.column.due', defaultMessage: 'Next due'}),
            width: '160px',
            card: 'meta',
            cell: (run) => <DueCell run={run} />,
        },
        {
            id: 'owner',
            header: formatMessage({id: 'playbooks.run_list.column.owner', defaultMessage: 'Owner'}),
            width: 'minmax(0, 2fr)',
            card: 'meta',
            cell: (run) => <OwnerCell userId={run.owner_user_id} />,
        },
        {
            id: 'participants',
            header: formatMessage({id: 'playbooks.run_list.column.participants', defaultMessage: 'Participants'}),
            width: '112px',
            card: 'meta',
            optional: true,
            cell: (run) => <PeopleStack userIds={participants(run)} max={3} />,
        },
        {
            id: 'update',
            header: formatMessage({id: 'playbooks.run_list.column.update', defaultMessage: 'Last update'}),
            width: '120px',
            card: 'meta',
            optional: true,
            sort: 'last_status_update_at',
            cell: (run) => <Timestamp value={lastUpdate(run)} style="short" />,
        },
    ];
    return (
        <Table
            label={formatMessage({id: 'playbooks.run_list.title', defaultMessage: 'Runs'})}
            columns={columns}
            rows={runs}
            rowKey={(run) => run.id}
            sorting={sorting}
            onSort={onSort}
            rowTestId="run-list-item"
        />
    );
}
