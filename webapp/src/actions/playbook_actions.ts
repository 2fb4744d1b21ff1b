import {useIntl, type IntlShape} from 'react-intl';

import {useIsFavourite} from 'src/data/categories/use_categories';
import {archivePlaybook} from 'src/data/playbooks/archive_playbook';
import {duplicatePlaybook} from 'src/data/playbooks/duplicate_playbook';
import {exportPlaybook} from 'src/data/playbooks/playbook_file';
import {restorePlaybook} from 'src/data/playbooks/restore_playbook';
import {sidebarItem} from 'src/domain/category';
import {canEditPlaybook} from 'src/domain/playbook_access';
import {fileName, isArchived, playbookPath, type Playbook} from 'src/domain/playbook';
import {saveFile} from 'src/host/download';
import {useTeamPermission} from 'src/host/permissions';
import {navigate} from 'src/host/site';
import {useCurrentUserId, useIsSystemAdmin} from 'src/host/users';
import {useConfirm, type Confirm} from 'src/ui/dialog/confirm';
import {showToast} from 'src/ui/toast/toasts';

import type {Action} from './action';
import {attempt} from './attempt';
import {copyItemLink, toggleFavourite, type SidebarContext} from './sidebar_actions';

/** What actions on a playbook need to know and use. */
export interface PlaybookActionContext extends SidebarContext {
    playbook: Playbook;
    canEdit: boolean;
    /** Whether the reader may create a playbook like this one. */
    canCreate: boolean;
    /** Opens what was made, instead of telling of it where the reader is. */
    opensCopies: boolean;
    confirm: Confirm;
}

export function usePlaybookActionContext(
    playbook: Playbook,
    {opensCopies = false}: {opensCopies?: boolean} = {},
): PlaybookActionContext {
    const intl = useIntl();
    const confirm = useConfirm();
    const reader = {id: useCurrentUserId(), isSystemAdmin: useIsSystemAdmin()};
    const permission = playbook.public ? 'playbook_public_create' : 'playbook_private_create';
    const canCreate = useTeamPermission(playbook.team_id, permission);
    const isFavourite = useIsFavourite(playbook.team_id, playbook.id);
    return {
        playbook,
        canEdit: canEditPlaybook(playbook, reader),
        canCreate,
        opensCopies,
        intl,
        confirm,
        teamId: playbook.team_id,
        item: sidebarItem(playbook),
        // What is archived is in nobody's sidebar.
        isFavourite: isArchived(playbook) ? undefined : isFavourite,
    };
}

const duplicate: Action<PlaybookActionContext> = {
    id: 'duplicate',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.playbook.duplicate', defaultMessage: 'Duplicate'}),
    icon: 'content-copy',
    disabledReason: ({canCreate, canEdit, playbook, intl}) => {
        if (!canCreate) {
            return intl.formatMessage({
                id: 'playbooks.playbook.duplicate.no_create',
                defaultMessage: 'You may not create playbooks like this in the team',
            });
        }
        return canEdit || isArchived(playbook)
            ? undefined
            : intl.formatMessage({
                  id: 'playbooks.playbook.duplicate.no_edit',
                  defaultMessage: 'Only people who can edit the playbook can duplicate it',
              });
    },
    run: async ({playbook, intl, opensCopies}) => {
        const {formatMessage} = intl;
        let copy = '';
        const made = await attempt(
            intl,
            async () => {
                copy = await duplicatePlaybook(playbook.id);
            },
            formatMessage({
                id: 'playbooks.playbook.duplicate.failed',
                defaultMessage: 'The playbook was not duplicated.',
            }),
        );
        if (!made) {
            return;
        }
        const open = () => navigate(`${playbookPath(copy)}/outline`);
        showToast({
            kind: 'success',
            text: formatMessage(
                {id: 'playbooks.playbook.duplicated', defaultMessage: '“{title}” duplicated'},
                {title: playbook.title},
            ),
            action: opensCopies
                ? undefined
                : {
                      label: formatMessage({id: 'playbooks.playbook.open_copy', defaultMessage: 'Open the copy'}),
                      onPress: open,
                  },
        });
        if (opensCopies) {
            open();
        }
    },
};

const openForEditing: Action<PlaybookActionContext> = {
    id: 'edit',
    label: ({canEdit, intl}) =>
        canEdit
            ? intl.formatMessage({id: 'playbooks.playbook.edit', defaultMessage: 'Edit'})
            : intl.formatMessage({id: 'playbooks.playbook.view', defaultMessage: 'View'}),
    icon: 'pencil-outline',
    run: ({playbook}) => navigate(`${playbookPath(playbook.id)}/outline`),
};

const exportFile: Action<PlaybookActionContext> = {
    id: 'export',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.playbook.export', defaultMessage: 'Export'}),
    icon: 'export-variant',
    run: ({playbook, intl}) =>
        attempt(
            intl,
            async () => saveFile(fileName(playbook.title), await exportPlaybook(playbook.id)),
            intl.formatMessage({
                id: 'playbooks.playbook.export.failed',
                defaultMessage: 'The playbook was not exported.',
            }),
        ),
};

const archive: Action<PlaybookActionContext> = {
    id: 'archive',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.playbook.archive', defaultMessage: 'Archive'}),
    icon: 'archive-outline',
    danger: true,
    visible: ({playbook}) => !isArchived(playbook),
    disabledReason: ({canEdit, intl}) =>
        canEdit
            ? undefined
            : intl.formatMessage({
                  id: 'playbooks.playbook.archive.admins',
                  defaultMessage: 'Only admins of the playbook can archive it',
              }),
    run: async ({playbook, intl, confirm}) => {
        const {formatMessage} = intl;
        const agreed = await confirm({
            title: formatMessage({id: 'playbooks.playbook.archive.title', defaultMessage: 'Archive playbook'}),
            description: formatMessage(
                {
                    id: 'playbooks.playbook.archive.text',
                    defaultMessage: '“{title}” can no longer be run. Runs in progress go on, and it can be restored.',
                },
                {title: playbook.title},
            ),
            confirmLabel: formatMessage({id: 'playbooks.playbook.archive', defaultMessage: 'Archive'}),
            danger: true,
        });
        if (!agreed) {
            return;
        }
        const failed = formatMessage({
            id: 'playbooks.playbook.archive.failed',
            defaultMessage: 'The playbook was not archived.',
        });
        if (await attempt(intl, () => archivePlaybook(playbook.id), failed)) {
            showToast({
                icon: 'archive-outline',
                text: formatMessage(
                    {id: 'playbooks.playbook.archived', defaultMessage: '“{title}” archived'},
                    {title: playbook.title},
                ),
                action: {
                    label: formatMessage({id: 'playbooks.undo', defaultMessage: 'Undo'}),
                    onPress: () => void restoreNow(playbook, intl),
                },
            });
        }
    },
};

const restore: Action<PlaybookActionContext> = {
    id: 'restore',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.playbook.restore', defaultMessage: 'Restore'}),
    icon: 'restore',
    visible: ({playbook}) => isArchived(playbook),
    run: ({playbook, intl}) => restoreNow(playbook, intl),
};

async function restoreNow(playbook: Playbook, intl: IntlShape): Promise<void> {
    const failed = intl.formatMessage({
        id: 'playbooks.playbook.restore.failed',
        defaultMessage: 'The playbook was not restored.',
    });
    if (await attempt(intl, () => restorePlaybook(playbook.id), failed)) {
        showToast({
            kind: 'success',
            text: intl.formatMessage(
                {id: 'playbooks.playbook.restored', defaultMessage: '“{title}” restored'},
                {title: playbook.title},
            ),
        });
    }
}

/** What people do with playbooks, in groups as menus show them. */
export const playbookActions = {
    open: [openForEditing],
    keep: [toggleFavourite, copyItemLink],
    copy: [duplicate, exportFile],
    end: [archive, restore],
} as const;
