import {useState} from 'react';
import {useIntl} from 'react-intl';

import {RunChecklists} from 'src/blocks/checklist/run_checklists';
import {RunEnd} from 'src/blocks/run/run_end';
import {RunName} from 'src/blocks/run/run_name';
import {RunStatus} from 'src/blocks/run/run_status';
import {RunSummary} from 'src/blocks/run/run_summary';
import {useRunAccess} from 'src/blocks/run/use_run_access';
import {useRunContext} from 'src/blocks/run/use_run_context';
import type {Metric} from 'src/domain/playbook';
import type {Run} from 'src/domain/run';
import {useStuck} from 'src/ui/stuck/use_stuck';

import {SidePanel} from './panels/side_panel';
import {RetrospectiveSection} from './retrospective/retrospective_section';
import {RunBar} from './run_bar';
import styles from './run_page.module.css';
import {StatusSection} from './status_section';
import {usePanel} from './use_panel';

const NO_METRICS: readonly Metric[] = [];

/** A run: what it is, its tasks, and facts about it at the side, or below where there is no room. */
export function RunView({run}: {run: Run}) {
    const {formatMessage} = useIntl();
    const access = useRunAccess(run);
    const [renaming, setRenaming] = useState(false);
    const context = useRunContext(run, access, () => setRenaming(true));
    const {panel, show, toggle} = usePanel(run);
    const {mark, stuck} = useStuck();

    return (
        <div className={styles.page} data-panel={panel}>
            <RunBar context={context} stuck={stuck} panel={panel} onToggle={toggle} />
            <div className={styles.main}>
                <header className={styles.head} data-testid="run-header-section">
                    <div className={styles.state}>
                        <RunStatus run={run} />
                        {run.sequential_id && <span>{run.sequential_id}</span>}
                    </div>
                    <div ref={mark}>
                        <RunName
                            run={run}
                            canModify={access.canModify}
                            editing={renaming}
                            onEditingChange={setRenaming}
                            className={styles.name}
                        />
                    </div>
                    <section
                        aria-label={formatMessage({id: 'playbooks.run.summary', defaultMessage: 'Summary'})}
                        data-testid="run-summary-section"
                        className={styles.summary}
                    >
                        <RunSummary run={run} canModify={access.canModify} />
                    </section>
                </header>
                <StatusSection context={context} takesPart={access.takesPart} onViewAll={() => show('status')} />
                <section
                    id="playbook-run-checklists"
                    aria-label={formatMessage({id: 'playbooks.tasks.heading', defaultMessage: 'Tasks'})}
                    data-testid="run-checklist-section"
                    className={styles.tasks}
                >
                    <RunChecklists run={run} canModify={access.canModify} viewKey={`run_details_${run.id}`} wholePage />
                </section>
                {run.retrospective_enabled && (
                    <RetrospectiveSection
                        run={run}
                        metrics={access.playbook?.metrics ?? NO_METRICS}
                        takesPart={access.takesPart}
                    />
                )}
                <div className={styles.end}>
                    <RunEnd context={context} testId="run-finish-section" />
                </div>
            </div>
            {panel && <SidePanel panel={panel} run={run} access={access} onShow={show} />}
        </div>
    );
}
