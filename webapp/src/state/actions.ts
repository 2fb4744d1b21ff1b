/** What the sidebar shows in one channel, as the reader chose it. */
export type SidebarView = {kind: 'list'} | {kind: 'run'; runId: string};

/** A dialog that any surface may ask for. Shown at the root of the host's page. */
export type OpenDialog =
    | {
          kind: 'start_run';
          /** The playbook to run; without it the dialog begins with choosing one. */
          playbookId?: string;
          /** The channel in whose sidebar it was asked for; empty on the product page. */
          fromChannelId?: string;
      }
    | {kind: 'create_playbook'}
    | {kind: 'post_update' | 'add_people' | 'join_run'; runId: string};

/** The host itself sends this one, before it runs a slash command for a direct-start link. */
export const SET_CLIENT_ID = 'playbooks_set_client_id';
export const SHOW_IN_SIDEBAR = 'playbooks/show_in_sidebar';
export const SIDEBAR_SEEN = 'playbooks/sidebar_seen';
export const OPEN_DIALOG = 'playbooks/open_dialog';
export const CLOSE_DIALOG = 'playbooks/close_dialog';

/** Remembers who started a run from here, to recognise it when it is announced. */
export function setClientId(clientId: string) {
    return {type: SET_CLIENT_ID, clientId} as const;
}

/** Chooses what the sidebar shows in a channel. */
export function showInSidebar(channelId: string, view: SidebarView) {
    return {type: SHOW_IN_SIDEBAR, channelId, view} as const;
}

/** The sidebar of this plugin appeared on screen or left it. */
export function sidebarSeen(visible: boolean) {
    return {type: SIDEBAR_SEEN, visible} as const;
}

export function openDialog(dialog: OpenDialog) {
    return {type: OPEN_DIALOG, dialog} as const;
}

export function closeDialog() {
    return {type: CLOSE_DIALOG} as const;
}

export type StateAction =
    | ReturnType<typeof setClientId>
    | ReturnType<typeof showInSidebar>
    | ReturnType<typeof sidebarSeen>
    | ReturnType<typeof openDialog>
    | ReturnType<typeof closeDialog>;
