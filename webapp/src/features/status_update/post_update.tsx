import {FormattedMessage, useIntl} from 'react-intl';

import {useRunAccess} from 'src/blocks/run/use_run_access';
import {useRun} from 'src/data/runs/use_run';
import {useStatusUpdates} from 'src/data/status/use_status_updates';
import type {Run} from 'src/domain/run';
import {Button} from 'src/ui/button/button';
import {Dialog} from 'src/ui/dialog/dialog';
import {ErrorState} from 'src/ui/error_state/error_state';
import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';
import {Stack} from 'src/ui/layout/stack';

import {UpdateForm} from './update_form';

interface Props {
    runId: string;
    onClose: () => void;
}

/** The dialog that posts a status update of a run. */
export function PostUpdate({runId, onClose}: Props) {
    const {data: run, isError, refetch} = useRun(runId);
    if (run) {
        return <WithRun run={run} onClose={onClose} />;
    }
    return <Waiting failed={isError} onRetry={() => void refetch()} onClose={onClose} />;
}

function WithRun({run, onClose}: {run: Run; onClose: () => void}) {
    const access = useRunAccess(run);
    const {data: updates, isError, refetch} = useStatusUpdates(run);
    if (!access.canModify || !run.status_update_enabled) {
        return <NotAllowed onClose={onClose} />;
    }
    if (!updates) {
        return <Waiting failed={isError} onRetry={() => void refetch()} onClose={onClose} />;
    }
    return <UpdateForm run={run} lastMessage={updates[0]?.message} access={access} onClose={onClose} />;
}

function Waiting({failed, onRetry, onClose}: {failed: boolean; onRetry: () => void; onClose: () => void}) {
    return (
        <Dialog open onClose={onClose} title={<Title />}>
            {failed ? (
                <ErrorState onRetry={onRetry}>
                    <FormattedMessage id="playbooks.run.failed" defaultMessage="The run could not be loaded." />
                </ErrorState>
            ) : (
                <SkeletonGroup>
                    <Stack gap={20}>
                        <Skeleton width="72%" />
                        <Skeleton height={120} />
                        <Skeleton height={40} />
                    </Stack>
                </SkeletonGroup>
            )}
        </Dialog>
    );
}

function NotAllowed({onClose}: {onClose: () => void}) {
    const {formatMessage} = useIntl();
    return (
        <Dialog
            open
            onClose={onClose}
            title={<Title />}
            description={formatMessage({
                id: 'playbooks.status.not_allowed',
                defaultMessage: 'You cannot post an update: either you do not take part in this run, or it takes none.',
            })}
            footer={
                <Button variant="primary" size="large" onClick={onClose}>
                    <FormattedMessage id="playbooks.dialog.close" defaultMessage="Close" />
                </Button>
            }
        />
    );
}

function Title() {
    return <FormattedMessage id="playbooks.status.post" defaultMessage="Post update" />;
}
