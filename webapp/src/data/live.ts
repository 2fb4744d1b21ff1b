// From websocket messages to the cache. The only place that does this; the plugin registers these functions with the
// host. A message about something that is not on screen costs nothing.
import {payloadOf} from 'src/api/messages';
import {applyRunUpdate, newerRun, type RunUpdate} from 'src/domain/live';
import type {Playbook} from 'src/domain/playbook';
import type {Run} from 'src/domain/run';

import {keys} from './keys';
import {refreshPlaybookLists} from './playbooks/playbook_entity';
import {queryClient} from './query_client';
import {refreshRunLists, updateCachedRun} from './runs/run_entity';
import type {Settings} from './settings/use_settings';

interface Message {
    data: {payload?: unknown};
}

/** What `playbook_run_created` carries. The last two only when the run was started by a dialog. */
export interface RunCreated {
    playbook_run: Run;
    client_id?: string;
    channel_name?: string;
}

/** A run began. Gives the payload, so that whoever asked for the run can be taken to it. */
export function handleRunCreated(message: Message): RunCreated | undefined {
    const created = payloadOf<RunCreated>(message);
    if (!created?.playbook_run) {
        return undefined;
    }
    queryClient.setQueryData<Run>(keys.runs.detail(created.playbook_run.id), (known) =>
        known ? newerRun(known, created.playbook_run) : created.playbook_run,
    );
    void refreshRunLists();
    void refreshPlaybookLists();
    return created;
}

/** A run as it is now. */
export function handleRunUpdated(message: Message): void {
    const run = payloadOf<Run>(message);
    if (run) {
        take(run.id, (known) => newerRun(known, run));
    }
}

/** What changed in a run. */
export function handleRunUpdatedIncremental(message: Message): void {
    const update = payloadOf<RunUpdate>(message);
    if (update) {
        take(update.id, (known) => applyRunUpdate(known, update));
    }
}

function take(id: string, change: (run: Run) => Run) {
    let moved = false;
    const found = updateCachedRun(id, (known) => {
        const next = change(known);
        moved ||= LISTED.some((key) => String(known[key]) !== String(next[key]));
        return next;
    });
    if (moved) {
        void refreshRunLists();
    }
    if (!found) {
        // It may be on its way here in an answer that was older than this message.
        void queryClient.invalidateQueries({queryKey: keys.runs.detail(id)});
        void queryClient.invalidateQueries({queryKey: keys.runs.lists(), refetchType: 'none'});
    }
}

/** Where one of these differs, the run may belong into other lists or at another place in them. */
const LISTED = [
    'current_status',
    'name',
    'channel_id',
    'team_id',
    'owner_user_id',
    'participant_ids',
    'last_status_update_at',
] as const;

/** What messages about playbooks carry: which one changed, and to which version. */
interface PlaybookNews {
    /** Missing where the reader may not know which one it was. */
    playbookID?: string;
    updateAt?: number;
}

/** A playbook was created, changed, archived or restored. It is read again where it is on screen and older. */
export function handlePlaybookChanged(message: Message): void {
    const {playbookID, updateAt} = payloadOf<PlaybookNews>(message) ?? {};
    const queryKey = playbookID ? keys.playbooks.detail(playbookID) : keys.playbooks.details();
    void queryClient.invalidateQueries({
        queryKey,
        predicate: ({state}) => {
            const known = (state.data as Playbook | undefined)?.update_at;
            return known === undefined || updateAt === undefined || known < updateAt;
        },
    });
    void refreshPlaybookLists();
}

/** Settings of the plugin changed; the payload holds some or all. */
export function handleSettingsChanged(message: Message): void {
    const changed = payloadOf<Partial<Settings>>(message);
    queryClient.setQueryData<Settings>(keys.settings(), (known) => known && {...known, ...changed});
}

/** The reader came into a channel or left it, which changes what they may see. */
export function handleMembershipChanged(): void {
    void refreshRunLists();
}

/** A channel of runs was renamed, archived or restored. */
export function handleChannelUpdated(channelId: string): void {
    for (const run of cachedRuns()) {
        if (run.channel_id === channelId) {
            void queryClient.invalidateQueries({queryKey: keys.runs.detail(run.id)});
            void queryClient.invalidateQueries({queryKey: keys.runs.metadata(run.id)});
        }
    }
}

function cachedRuns(): Run[] {
    return queryClient
        .getQueriesData<Run>({queryKey: keys.runs.details()})
        .map(([, run]) => run)
        .filter((run) => run !== undefined);
}

/** Messages were missed: everything on screen is read again. */
export function handleReconnect(): void {
    void queryClient.invalidateQueries();
}
