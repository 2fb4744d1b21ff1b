import {useState} from 'react';
import {FormattedMessage} from 'react-intl';
import {useDispatch} from 'react-redux';
import {Link} from 'react-router-dom';

import {useCurrentChannelId} from 'src/host/channels';
import {showInSidebar} from 'src/state/actions';
import {EmptyState} from 'src/ui/empty_state/empty_state';
import {ShortcutOverview} from 'src/ui/shortcuts/shortcut_overview';

import styles from './channel_sidebar.module.css';
import {ChannelRuns} from './list/channel_runs';
import {RunSkeleton} from './details/run_skeleton';
import {RunDetails} from './details/run_details';
import {useChannelView} from './use_channel_view';

/** The runs of the channel on screen: a list of them, or one with its tasks. */
export function ChannelSidebar() {
    const channelId = useCurrentChannelId();
    return channelId ? <InChannel key={channelId} channelId={channelId} /> : <NoChannel />;
}

function InChannel({channelId}: {channelId: string}) {
    const dispatch = useDispatch();
    const view = useChannelView(channelId);
    // Checklists made here begin with the line for their first task. No state: the store may show one before a new
    // state would be known.
    const [made] = useState(() => new Set<string>());
    const show = (runId: string) => dispatch(showInSidebar(channelId, {kind: 'run', runId}));
    const showList = () => dispatch(showInSidebar(channelId, {kind: 'list'}));

    return (
        <div className={styles.sidebar}>
            {view === undefined && <RunSkeleton />}
            {view?.kind === 'list' && (
                <ChannelRuns
                    channelId={channelId}
                    onOpen={show}
                    onCreated={(runId) => {
                        made.add(runId);
                        show(runId);
                    }}
                />
            )}
            {view?.kind === 'run' && (
                <RunDetails
                    key={view.runId}
                    runId={view.runId}
                    channelId={channelId}
                    startAdding={made.has(view.runId)}
                    onBack={showList}
                />
            )}
            <ShortcutOverview />
        </div>
    );
}

/** Outside of channels there is nothing to show; the product page has everything. */
function NoChannel() {
    return (
        <EmptyState
            picture="playbook"
            title={
                <FormattedMessage
                    id="playbooks.sidebar.no_channel"
                    defaultMessage="Open a channel to see its runs and checklists"
                />
            }
            action={
                <Link to="/playbooks/playbooks">
                    <FormattedMessage id="playbooks.sidebar.go_to_playbooks" defaultMessage="Go to Playbooks" />
                </Link>
            }
        />
    );
}
