import {isUnavailable} from 'src/data/failures';
import {usePlaybook} from 'src/data/playbooks/use_playbook';
import {isPlaybookAdmin} from 'src/domain/playbook_access';
import type {Playbook} from 'src/domain/playbook';
import {canChangeOwner, canEndOrRestoreRun, canModifyRun, takesPartIn} from 'src/domain/run_access';
import type {Run} from 'src/domain/run';
import {useChannel} from 'src/host/channels';
import {useChannelPermission} from 'src/host/permissions';
import {useCurrentUserId, useIsSystemAdmin} from 'src/host/users';

/** What the reader may do to a run, and the playbook it comes from as far as they may see it. */
export interface RunAccess {
    /** Whether the reader owns the run or takes part; of a checklist, whether they may write in its channel. */
    takesPart: boolean;
    canModify: boolean;
    canEndOrRestore: boolean;
    canChangeOwner: boolean;
    playbook: Playbook | undefined;
}

export function useRunAccess(run: Run): RunAccess {
    const reader = {id: useCurrentUserId(), isSystemAdmin: useIsSystemAdmin()};
    const {data: playbook, error} = usePlaybook(run.playbook_id);
    const channel = {
        isArchived: (useChannel(run.channel_id)?.delete_at ?? 0) > 0,
        canPost: useChannelPermission(run.channel_id, 'create_post'),
    };
    // Where the playbook is hidden from the reader, the server alone knows about its lock.
    const unlocked = run.playbook_id === '' || isUnavailable(error);
    const ownerOnly = unlocked ? false : playbook?.owner_group_only_actions;
    const administers = playbook !== undefined && isPlaybookAdmin(playbook, reader.id);
    return {
        takesPart: takesPartIn(run, reader, channel),
        canModify: canModifyRun(run, reader, channel),
        canEndOrRestore: canEndOrRestoreRun(run, reader, channel, ownerOnly),
        canChangeOwner: canChangeOwner(run, reader, channel, ownerOnly, administers),
        playbook,
    };
}
