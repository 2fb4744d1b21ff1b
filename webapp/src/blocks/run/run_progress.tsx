import {useIntl} from 'react-intl';

import type {Run} from 'src/domain/run';
import {ProgressRing} from 'src/ui/progress/progress_ring';
import {Tooltip} from 'src/ui/tooltip/tooltip';

interface Props {
    run: Pick<Run, 'task_total' | 'task_completed'>;
    size?: 16 | 20 | 24;
}

/** How many tasks of a run are done, as a ring with the numbers in its tooltip. Nothing for a run without tasks. */
export function RunProgress({run, size = 20}: Props) {
    const {formatMessage} = useIntl();
    if (run.task_total === 0) {
        return null;
    }
    const label = formatMessage(
        {id: 'playbooks.run.progress', defaultMessage: '{done} of {total} tasks done'},
        {done: run.task_completed, total: run.task_total},
    );
    return (
        <Tooltip text={label}>
            <span>
                <ProgressRing done={run.task_completed} total={run.task_total} label={label} size={size} />
            </span>
        </Tooltip>
    );
}
