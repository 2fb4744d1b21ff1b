import {useIntl, type IntlShape} from 'react-intl';

import {archivePlaybook} from 'src/data/playbooks/archive_playbook';
import {restorePlaybook} from 'src/data/playbooks/restore_playbook';
import {canEditPlaybook} from 'src/domain/playbook_access';
import {isArchived, playbookPath, type Playbook} from 'src/domain/playbook';
import {navigate} from 'src/host/site';
import {useCurrentUserId, useIsSystemAdmin} from 'src/host/users';
import {useConfirm, type Confirm} from 'src/ui/dialog/confirm';
import {showToast} from 'src/ui/toast/toasts';

import type {Action} from './action';
import {attempt} from './attempt';
import {copyLink} from './copy_link';

/** What actions on a playbook need to know and use. */
export interface PlaybookActionContext {
    playbook: Playbook;
    canEdit: boolean;
    intl: IntlShape;
    confirm: Confirm;
}

export function usePlaybookActionContext(playbook: Playbook): PlaybookActionContext {
    const intl = useIntl();
    const confirm = useConfirm();
    const reader = {id: useCurrentUserId(), isSystemAdmin: useIsSystemAdmin()};
    return {playbook, canEdit: canEditPlaybook(playbook, reader), intl, confirm};
}

const openForEditing: Action<PlaybookActionContext> = {
    id: 'edit',
    label: ({canEdit, intl}) =>
        canEdit
            ? intl.formatMessage({id: 'playbooks.playbook.edit', defaultMessage: 'Edit'})
            : intl.formatMessage({id: 'playbooks.playbook.view', defaultMessage: 'View'}),
    icon: 'pencil-outline',
    run: ({playbook}) => navigate(`${playbookPath(playbook.id)}/outline`),
};

const copyPlaybookLink: Action<PlaybookActionContext> = {
    id: 'copy_link',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.copy_link', defaultMessage: 'Copy link'}),
    icon: 'link-variant',
    run: ({playbook, intl}) => copyLink(intl, playbookPath(playbook.id)),
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
    open: [openForEditing, copyPlaybookLink],
    link: [copyPlaybookLink],
    end: [archive, restore],
} as const;
