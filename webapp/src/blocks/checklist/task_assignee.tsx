import type {ReactElement} from 'react';
import {useIntl, type IntlShape} from 'react-intl';

import {usePerson} from 'src/blocks/people/people';
import {PersonPicker} from 'src/blocks/people/person_picker';
import type {AssigneeType, Task} from 'src/domain/task';
import {Avatar} from 'src/ui/avatar/avatar';
import {Chip, Tag} from 'src/ui/chip/chip';
import {Icon} from 'src/ui/icon/icon';

import {useEditor} from './editor_context';
import styles from './task_meta.module.css';

interface PickerProps {
    task: Task;
    trigger: ReactElement;
    onClose: () => void;
}

/** The open list of people for a task. */
export function AssigneePicker({task, trigger, onClose}: PickerProps) {
    const {formatMessage} = useIntl();
    const {assignees, operations} = useEditor();
    if (!assignees) {
        return trigger;
    }
    return (
        <PersonPicker
            open
            onOpenChange={(open) => !open && onClose()}
            trigger={trigger}
            label={formatMessage({id: 'playbooks.task.assignee', defaultMessage: 'Assignee'})}
            value={task.assignee_id}
            onChange={(userId) => operations.progress?.assign(task.id, userId)}
            noneLabel={
                task.assignee_id
                    ? formatMessage({id: 'playbooks.task.unassign', defaultMessage: 'No assignee'})
                    : undefined
            }
            {...assignees}
        />
    );
}

interface ChipProps {
    task: Task;
    /** Whether the list of people is open here. */
    isOpen: boolean;
}

/** Who is to do a task; nothing when nobody is. */
export function AssigneeChip({task, isOpen}: ChipProps) {
    const intl = useIntl();
    const {canEdit, operations, openPart, closePart} = useEditor();
    const person = usePerson(task.assignee_id);
    const role = roleName(intl, task.assignee_type);
    if (!task.assignee_id && !role) {
        return null;
    }
    const picture = task.assignee_id ? <Avatar person={person} size={16} /> : <Icon name="account-outline" size={14} />;
    const text = task.assignee_id ? person.name : role;
    if (!canEdit || !operations.progress || task.state === 'skipped') {
        return (
            <Tag start={picture} className={styles.quiet}>
                {text}
            </Tag>
        );
    }
    const chip = (
        <Chip
            start={picture}
            className={styles.quiet}
            aria-label={intl.formatMessage(
                {id: 'playbooks.task.assigned_to', defaultMessage: 'Assignee: {name}'},
                {name: text},
            )}
            onClick={isOpen ? undefined : () => openPart({taskId: task.id, part: 'assignee'})}
        >
            {text}
        </Chip>
    );
    return isOpen ? <AssigneePicker task={task} trigger={chip} onClose={() => closePart(task.id)} /> : chip;
}

function roleName({formatMessage}: IntlShape, type: AssigneeType): string {
    switch (type) {
        case 'owner':
            return formatMessage({id: 'playbooks.role.owner', defaultMessage: 'Run owner'});
        case 'creator':
            return formatMessage({id: 'playbooks.role.creator', defaultMessage: 'Run creator'});
        case 'property_user':
            return formatMessage({id: 'playbooks.role.attribute', defaultMessage: 'By attribute'});
        case '':
            return '';
    }
}
