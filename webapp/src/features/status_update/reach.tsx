import {FormattedMessage} from 'react-intl';

import {useRunMetadata} from 'src/data/runs/use_run_metadata';
import {runPath, type Run} from 'src/domain/run';
import {absoluteUrl, navigate} from 'src/host/site';
import {useCurrentUserId} from 'src/host/users';

interface Props {
    run: Run;
    /** Whether the dialog may be left now; asks where something would be lost. */
    mayLeave: () => Promise<boolean>;
    onLeave: () => void;
}

/** Whom an update reaches, and the way to the run's page where that is decided. */
export function Reach({run, mayLeave, onLeave}: Props) {
    const me = useCurrentUserId();
    const {data: metadata} = useRunMetadata(run.id);
    const followers = metadata?.followers.filter((id) => id !== me).length ?? 0;
    const channels = run.status_update_broadcast_channels_enabled ? run.broadcast_channel_ids.length : 0;
    const path = runPath(run.id, 'status_modal');
    const visit = async (event: React.MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        if (await mayLeave()) {
            onLeave();
            navigate(path);
        }
    };
    return (
        <span data-testid="update_run_status_description">
            <FormattedMessage
                id="playbooks.status.reach"
                defaultMessage="Goes to the run’s channel{channels, plural, =0 {} one {, # more channel} other {, # more channels}}{followers, plural, =0 {} one {, # follower by direct message} other {, # followers by direct message}} and the <link>overview page</link>."
                values={{
                    channels,
                    followers,
                    link: (words) => (
                        <a
                            href={absoluteUrl(path)}
                            data-testid="run-overview-link"
                            onClick={(event) => void visit(event)}
                        >
                            {words}
                        </a>
                    ),
                }}
            />
        </span>
    );
}
