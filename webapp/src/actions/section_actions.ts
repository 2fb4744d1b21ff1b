import type {IntlShape} from 'react-intl';

import type {Checklist} from 'src/domain/checklist';
import type {ChecklistMove} from 'src/domain/moves';
import {isSkippedWhole, progressOf} from 'src/domain/progress';
import type {Confirm} from 'src/ui/dialog/confirm';

import type {Action} from './action';
import type {ChecklistOperations} from './checklist_operations';

/** What a section of tasks is changed with. */
export interface SectionContext {
    intl: IntlShape;
    confirm: Confirm;
    checklist: Checklist;
    operations: ChecklistOperations;
    /** Whether a section can be removed for good; where it cannot, it is skipped. */
    canRemove: boolean;
    /** Opens the field of the title. */
    rename: () => void;
    /** Opens the line for a new task. */
    addTask: () => void;
    /** The move one place up or down; undefined at the ends. */
    step: (direction: -1 | 1) => ChecklistMove | undefined;
}

const isSkipped = ({checklist}: SectionContext) => isSkippedWhole(progressOf(checklist.items));

const addTask: Action<SectionContext> = {
    id: 'add',
    icon: 'plus',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.section.add_task', defaultMessage: 'Add a task'}),
    run: (context) => context.addTask(),
};

const rename: Action<SectionContext> = {
    id: 'rename',
    icon: 'pencil-outline',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.section.rename', defaultMessage: 'Rename section'}),
    run: (context) => context.rename(),
};

const duplicate: Action<SectionContext> = {
    id: 'duplicate',
    icon: 'content-copy',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.section.duplicate', defaultMessage: 'Duplicate section'}),
    run: ({operations, checklist}) => operations.duplicateChecklist(checklist.id),
};

function move(id: string, direction: -1 | 1, rest: Pick<Action<SectionContext>, 'icon' | 'label'>) {
    return {
        ...rest,
        id,
        visible: ({step}) => step(direction) !== undefined,
        run: ({operations, step}) => {
            const to = step(direction);
            return to && operations.moveChecklist(to);
        },
    } satisfies Action<SectionContext>;
}

const moveUp = move('up', -1, {
    icon: 'arrow-up',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.section.up', defaultMessage: 'Move up'}),
});

const moveDown = move('down', 1, {
    icon: 'arrow-down',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.section.down', defaultMessage: 'Move down'}),
});

const skipAll: Action<SectionContext> = {
    id: 'skip',
    icon: 'cancel',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.section.skip', defaultMessage: 'Skip section'}),
    visible: (context) =>
        Boolean(context.operations.progress) && context.checklist.items.length > 0 && !isSkipped(context),
    run: async ({intl, confirm, operations, checklist}) => {
        const {done} = progressOf(checklist.items);
        const agreed =
            done === 0 ||
            (await confirm({
                title: intl.formatMessage({id: 'playbooks.section.skip', defaultMessage: 'Skip section'}),
                description: intl.formatMessage(
                    {
                        id: 'playbooks.section.skip_done',
                        defaultMessage:
                            '{count, plural, one {# task that is done} other {# tasks that are done}} will count as skipped, too.',
                    },
                    {count: done},
                ),
                confirmLabel: intl.formatMessage({id: 'playbooks.section.skip', defaultMessage: 'Skip section'}),
            }));
        if (agreed) {
            operations.progress?.skipAll(checklist.id);
        }
    },
};

export const restoreSection: Action<SectionContext> = {
    id: 'restore',
    icon: 'restore',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.section.restore', defaultMessage: 'Restore section'}),
    visible: (context) => Boolean(context.operations.progress) && isSkipped(context),
    run: ({operations, checklist}) => operations.progress?.restoreAll(checklist.id),
};

const remove: Action<SectionContext> = {
    id: 'remove',
    icon: 'trash-can-outline',
    danger: true,
    label: ({intl}) => intl.formatMessage({id: 'playbooks.section.remove', defaultMessage: 'Delete section'}),
    visible: ({canRemove}) => canRemove,
    run: ({operations, checklist}) => operations.removeChecklist(checklist.id),
};

/** Everything that a section's menu offers, in groups. */
export const SECTION_MENU: readonly (readonly Action<SectionContext>[])[] = [
    [addTask, rename, duplicate],
    [moveUp, moveDown],
    [skipAll, restoreSection, remove],
];
