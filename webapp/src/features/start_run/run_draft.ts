import type {RunStart} from 'src/data/runs/start_run';
import type {Playbook} from 'src/domain/playbook';

/** Longest name that the server takes. */
export const MAX_NAME = 64;

/** What a person has filled in so far. */
export interface RunDraft {
    name: string;
    summary: string;
    channel: 'new' | 'existing';
    /** The existing channel; empty while none is chosen. */
    channelId: string;
    visibility: 'public' | 'private';
}

/** What the form begins with. `hereId` is the team channel that the reader is in, or empty. */
export function firstDraft(playbook: Playbook, hereId: string): RunDraft {
    const links = playbook.channel_mode === 'link_existing_channel' && !playbook.new_channel_only;
    return {
        name: '',
        summary: playbook.run_summary_template_enabled ? playbook.run_summary_template : '',
        channel: links ? 'existing' : 'new',
        channelId: links ? playbook.channel_id : hereId,
        visibility: playbook.create_public_playbook_run ? 'public' : 'private',
    };
}

export type Problem = 'name_missing' | 'name_too_long' | 'channel_missing';

/** What keeps the draft from being sent. A playbook with a name template needs no name. */
export function problemsOf(draft: RunDraft, playbook: Playbook): Problem[] {
    const problems: Problem[] = [];
    const length = [...draft.name.trim()].length;
    if (length === 0 && playbook.channel_name_template === '') {
        problems.push('name_missing');
    }
    if (length > MAX_NAME) {
        problems.push('name_too_long');
    }
    if (draft.channel === 'existing' && draft.channelId === '') {
        problems.push('channel_missing');
    }
    return problems;
}

/** The draft as the server wants it. The owner is the playbook's, else the reader. */
export function startOf(draft: RunDraft, playbook: Playbook, readerId: string): RunStart {
    return {
        name: draft.name.trim(),
        summary: draft.summary,
        playbook_id: playbook.id,
        team_id: playbook.team_id,
        owner_user_id:
            playbook.default_owner_enabled && playbook.default_owner_id ? playbook.default_owner_id : readerId,
        ...(draft.channel === 'existing'
            ? {channel_id: draft.channelId}
            : {create_public_run: draft.visibility === 'public'}),
    };
}
