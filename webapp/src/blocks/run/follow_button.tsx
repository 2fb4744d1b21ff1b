import {FormattedMessage, useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {followRun} from 'src/data/runs/run_metadata';
import {useRunMetadata} from 'src/data/runs/use_run_metadata';
import {useCurrentUserId} from 'src/host/users';
import {Button} from 'src/ui/button/button';

/** Whether the reader hears of a run, to be switched. Nothing while that is unknown. */
export function FollowButton({runId}: {runId: string}) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const me = useCurrentUserId();
    const {data: metadata} = useRunMetadata(runId);
    if (!metadata) {
        return null;
    }
    const follows = metadata.followers.includes(me);
    const change = () =>
        void attempt(
            () => followRun(runId, me, !follows),
            follows
                ? formatMessage({id: 'playbooks.follow.stop_failed', defaultMessage: 'You still follow the run.'})
                : formatMessage({id: 'playbooks.follow.failed', defaultMessage: 'You do not follow the run.'}),
        );
    return (
        <Button
            size="small"
            variant={follows ? 'secondary' : 'tertiary'}
            aria-pressed={follows}
            title={formatMessage({
                id: 'playbooks.follow.hint',
                defaultMessage: 'Who follows gets status updates by direct message',
            })}
            onClick={change}
        >
            {follows ? (
                <FormattedMessage id="playbooks.follow.on" defaultMessage="Following" />
            ) : (
                <FormattedMessage id="playbooks.follow.off" defaultMessage="Follow" />
            )}
        </Button>
    );
}
