import type {IntlShape} from 'react-intl';

import {changePlaybook} from 'src/data/playbooks/change_playbook';
import {cachedPlaybook} from 'src/data/playbooks/playbook_entity';
import {findChecklist, findTask, type Checklist} from 'src/domain/checklist';
import * as edits from 'src/domain/edits';
import {newId} from 'src/domain/new_id';
import {blankTask} from 'src/domain/task';

import {attempt} from './attempt';
import type {ChecklistOperations} from './checklist_operations';
import {offerUndo} from './offer_undo';

/** What can be done to the checklists of a playbook. */
export function playbookOperations(playbookId: string, intl: IntlShape): ChecklistOperations {
    const {formatMessage} = intl;
    const failed = formatMessage({id: 'playbooks.playbook.not_saved', defaultMessage: 'The playbook was not saved.'});
    const write = (edit: (checklists: Checklist[]) => Checklist[]) =>
        changePlaybook(playbookId, (playbook) => ({...playbook, checklists: edit(playbook.checklists)}));
    const change = (edit: (checklists: Checklist[]) => Checklist[]) => attempt(intl, () => write(edit), failed);
    const save = (edit: (checklists: Checklist[]) => Checklist[]) => void change(edit);
    const checklists = () => cachedPlaybook(playbookId)?.checklists ?? [];

    return {
        addTask: (checklistId, title) => {
            const task = blankTask({id: newId(), title});
            save((now) => edits.insertTask(now, checklistId, task));
        },
        editTask: (taskId, texts) => save((now) => edits.editTask(now, taskId, texts)),
        moveTask: ({taskId, checklistId, position}) =>
            save((now) => edits.moveTask(now, taskId, checklistId, position)),
        duplicateTask: (taskId) => {
            const copyId = newId();
            save((now) => edits.duplicateTask(now, taskId, copyId));
        },
        removeTask: (taskId) => {
            const place = findTask(checklists(), taskId);
            const checklist = place && checklists()[place.checklist];
            const task = place && checklist?.items[place.item];
            void change((now) => edits.removeTask(now, taskId)).then((removed) => {
                if (removed && task && checklist) {
                    const text = formatMessage(
                        {id: 'playbooks.tasks.removed', defaultMessage: '“{title}” deleted'},
                        {title: task.title},
                    );
                    offerUndo(intl, text, () => write((now) => edits.insertTask(now, checklist.id, task, place.item)));
                }
            });
        },
        addChecklist: (title) => {
            const checklist = edits.blankChecklist({id: newId(), title});
            save((now) => edits.insertChecklist(now, checklist));
        },
        renameChecklist: (checklistId, title) => save((now) => edits.renameChecklist(now, checklistId, title)),
        moveChecklist: ({checklistId, position}) => save((now) => edits.moveChecklist(now, checklistId, position)),
        duplicateChecklist: (checklistId) => {
            const source = checklists().find((checklist) => checklist.id === checklistId);
            if (source) {
                const copy = edits.copyOfChecklist(source, newId);
                save((now) => edits.insertChecklist(now, copy));
            }
        },
        removeChecklist: (checklistId) => {
            const position = findChecklist(checklists(), checklistId);
            const checklist = position === undefined ? undefined : checklists()[position];
            void change((now) => edits.removeChecklist(now, checklistId)).then((removed) => {
                if (removed && checklist) {
                    const text = formatMessage(
                        {id: 'playbooks.checklists.removed', defaultMessage: 'Section “{title}” deleted'},
                        {title: checklist.title},
                    );
                    offerUndo(intl, text, () => write((now) => edits.insertChecklist(now, checklist, position)));
                }
            });
        },
    };
}
