import {FormattedMessage} from 'react-intl';
import {useDispatch} from 'react-redux';

import type {RunStatus} from 'src/domain/run';
import {openDialog} from 'src/state/actions';
import {Button} from 'src/ui/button/button';
import {EmptyState} from 'src/ui/empty_state/empty_state';

import styles from './no_runs.module.css';
import {useNewChecklist} from './use_new_checklist';

interface Props {
    channelId: string;
    /** Of which kind there are none. */
    status: RunStatus | 'any';
    onCreated: (runId: string) => void;
    /** Shows the runs of the other kind. */
    onOther?: () => void;
}

/** Nothing to list, and how to begin. */
export function NoRuns({channelId, status, onCreated, onOther}: Props) {
    const dispatch = useDispatch();
    const checklist = useNewChecklist(channelId, onCreated);
    return (
        <EmptyState
            compact
            picture="run"
            title={<Title status={status} />}
            text={
                status !== 'Finished' && (
                    <FormattedMessage
                        id="playbooks.sidebar.none.text"
                        defaultMessage="Write down what is to be done here, or run a playbook that knows."
                    />
                )
            }
            action={
                <div className={styles.actions}>
                    {status !== 'Finished' && (
                        <>
                            <Button
                                variant="primary"
                                icon="plus"
                                busy={checklist.busy}
                                data-testid="create-blank-checklist"
                                onClick={checklist.start}
                            >
                                <FormattedMessage id="playbooks.sidebar.new_checklist" defaultMessage="New checklist" />
                            </Button>
                            <Button
                                icon="play-outline"
                                data-testid="create-from-playbook"
                                onClick={() => dispatch(openDialog({kind: 'start_run', fromChannelId: channelId}))}
                            >
                                <FormattedMessage id="playbooks.sidebar.run_playbook" defaultMessage="Run a playbook" />
                            </Button>
                        </>
                    )}
                    {onOther && (
                        <Button variant="tertiary" onClick={onOther}>
                            {status === 'Finished' ? (
                                <FormattedMessage
                                    id="playbooks.sidebar.view_in_progress"
                                    defaultMessage="View in progress"
                                />
                            ) : (
                                <FormattedMessage id="playbooks.sidebar.view_finished" defaultMessage="View finished" />
                            )}
                        </Button>
                    )}
                </div>
            }
        />
    );
}

function Title({status}: {status: RunStatus | 'any'}) {
    switch (status) {
        case 'any':
            return (
                <FormattedMessage
                    id="playbooks.sidebar.none"
                    defaultMessage="There are no runs or checklists in this channel yet"
                />
            );
        case 'InProgress':
            return (
                <FormattedMessage id="playbooks.sidebar.none_running" defaultMessage="Nothing is in progress here" />
            );
        case 'Finished':
            return <FormattedMessage id="playbooks.sidebar.none_finished" defaultMessage="Nothing is finished here" />;
    }
}
