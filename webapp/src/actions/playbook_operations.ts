import type {IntlShape} from 'react-intl';

import {cachedPlaybook} from 'src/data/playbooks/playbook_entity';
import {findChecklist, findTask, type Checklist} from 'src/domain/checklist';
import * as edits from 'src/domain/edits';
import {newId} from 'src/domain/new_id';
import type {Playbook} from 'src/domain/playbook';
import {blankTask} from 'src/domain/task';

import {attempt} from './attempt';
import type {ChecklistOperations} from './checklist_operations';
import type {EditPlaybook} from './edit_playbook';
import {offerUndo} from './offer_undo';

type ChecklistEdit = (checklists: Checklist[]) => Checklist[];

/** What can be done to the checklists of a playbook. */
export function playbookOperations(playbookId: string, intl: IntlShape, edit: EditPlaybook): ChecklistOperations {
    const {formatMessage} = intl;
    const failed = formatMessage({id: 'playbooks.playbook.not_saved', defaultMessage: 'The playbook was not saved.'});
    const inPlaybook = (change: ChecklistEdit) => (playbook: Playbook) => ({
        ...playbook,
        checklists: change(playbook.checklists),
    });
    const write = (change: ChecklistEdit, seen?: ChecklistEdit) => edit(inPlaybook(change), seen && inPlaybook(seen));
    const change = async (...edits: Parameters<typeof write>) => {
        let made = false;
        const sent = async () => {
            made = await write(...edits);
        };
        return (await attempt(intl, sent, failed)) && made;
    };
    const save = (...edits: Parameters<typeof write>) => void change(...edits);
    const checklists = () => cachedPlaybook(playbookId)?.checklists ?? [];

    return {
        addTask: (checklistId, title) => {
            const task = blankTask({id: newId(), title});
            save((now) => edits.insertTask(now, checklistId, task));
        },
        editTask: (taskId, texts, old) =>
            save(
                (now) => edits.editTask(now, taskId, texts),
                (now) => edits.editTask(now, taskId, old),
            ),
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
        renameChecklist: (checklistId, title, old) =>
            save(
                (now) => edits.renameChecklist(now, checklistId, title),
                (now) => edits.renameChecklist(now, checklistId, old),
            ),
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
