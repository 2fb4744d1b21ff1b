// What the reader may do to a run, as far as the client knows. It only hides and disables; the server decides.
import {isChannelChecklist, isFinished, isParticipant, type Run} from './run';

export interface Reader {
    id: string;
    isSystemAdmin: boolean;
}

/** The run's channel as the reader sees it. */
export interface ChannelAccess {
    isArchived: boolean;
    canPost: boolean;
}

type RunFacts = Pick<Run, 'owner_user_id' | 'participant_ids' | 'type' | 'current_status'>;

/** Whether the reader works on the run: owners and participants do; on checklists, everybody who may write there. */
export function takesPartIn(run: RunFacts, reader: Reader, channel: ChannelAccess): boolean {
    if (isChannelChecklist(run)) {
        return !channel.isArchived && (channel.canPost || run.owner_user_id === reader.id);
    }
    return isParticipant(run, reader.id);
}

/** Whether tasks, name and summary can be changed. */
export function canModifyRun(run: RunFacts, reader: Reader, channel: ChannelAccess): boolean {
    return !isFinished(run) && takesPartIn(run, reader, channel);
}

/**
 * Whether the reader may finish a running or restore a finished run. `ownerOnly` is the playbook's lock on these
 * actions; undefined while it is unknown, which counts as locked so that nothing flashes up and goes away.
 */
export function canEndOrRestoreRun(
    run: RunFacts,
    reader: Reader,
    channel: ChannelAccess,
    ownerOnly: boolean | undefined,
): boolean {
    if (reader.isSystemAdmin) {
        return true;
    }
    if (ownerOnly !== false && run.owner_user_id !== reader.id) {
        return false;
    }
    return takesPartIn(run, reader, channel);
}

/** Whether the reader may hand the run over. `isPlaybookAdmin` of the playbook the run comes from. */
export function canChangeOwner(
    run: RunFacts,
    reader: Reader,
    channel: ChannelAccess,
    ownerOnly: boolean | undefined,
    isPlaybookAdmin: boolean,
): boolean {
    if (isFinished(run)) {
        return false;
    }
    const privileged = reader.isSystemAdmin || isPlaybookAdmin;
    if (ownerOnly !== false) {
        return privileged || run.owner_user_id === reader.id;
    }
    return privileged || takesPartIn(run, reader, channel);
}
