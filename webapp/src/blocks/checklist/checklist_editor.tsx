import {useCallback, useEffect, useMemo, useRef, useState} from 'react';
import {useIntl} from 'react-intl';

import type {ChecklistOperations} from 'src/actions/checklist_operations';
import type {Checklist} from 'src/domain/checklist';
import {LIMITS} from 'src/domain/limits';
import {checklistStep, taskAmongShown, taskStep} from 'src/domain/moves';
import {isComplete, progressOf} from 'src/domain/progress';
import type {Task} from 'src/domain/task';
import {matchesFilter, type TaskFilter} from 'src/domain/task_filter';
import {useCurrentUserId} from 'src/host/users';
import {AddLine} from 'src/ui/add_line/add_line';
import {SortableArea} from 'src/ui/sortable/sortable_area';
import type {Move, SortableList} from 'src/ui/sortable/moves';
import {useNow} from 'src/ui/timestamp/now';

import styles from './checklist_editor.module.css';
import {EditorContext, type Assignees, type Editor, type OpenPart} from './editor_context';
import {focusRow, takeFocusBack} from './rows';
import {Section} from './section';
import {Toolbar} from './toolbar';
import {useEditorKeys} from './use_editor_keys';
import {useViewState} from './view_state';

interface Props {
    checklists: Checklist[];
    operations: ChecklistOperations;
    /** Names the place whose folding and filter are remembered, such as `rhs_<run id>`. */
    viewKey: string;
    /** Whether anything may be changed. */
    canEdit: boolean;
    /** Whether tasks and sections can be removed for good; where they cannot, they are skipped. */
    canRemove: boolean;
    /** Whether a heading says that these are tasks; yes when left out. */
    heading?: boolean;
    /** Whom tasks can be given to; nobody when left out. */
    assignees?: Assignees;
    /** Whether keys act wherever the focus is on the page, or only inside. */
    wholePage?: boolean;
    /** Begins with the line for a new task open, for a list that was just made. */
    startAdding?: boolean;
    /** Told when somebody who may not tries to tick a task. */
    onDenied?: () => void;
}

/** The checklists of a run or a playbook, to be read, ticked, changed and put in order. */
export function ChecklistEditor(props: Props) {
    const {checklists, operations, viewKey, canEdit, canRemove, assignees, wholePage = false, startAdding} = props;
    const intl = useIntl();
    const me = useCurrentUserId();
    const now = useNow();
    const root = useRef<HTMLDivElement>(null);
    const [{filter, folded}, changeView] = useViewState(viewKey);
    const [open, setOpen] = useState<OpenPart>();
    const [addingTo, setAddingTo] = useState(startAdding ? checklists[0]?.id : undefined);
    const keepFocus = useFocusAfterMove(root, checklists);

    // Time matters to one filter only; the others need not draw everything again as it passes.
    const clock = filter.overdueOnly ? now : 0;
    const isShown = useCallback((task: Task) => matchesFilter(task, filter, me, clock), [filter, me, clock]);
    const latest = useRef({checklists, isShown, onDenied: props.onDenied});
    useEffect(() => {
        latest.current = {checklists, isShown, onDenied: props.onDenied};
    });
    const editor = useMemo<Editor>(
        () => ({
            operations,
            canEdit,
            canRemove,
            assignees,
            taskContext: (task) => ({
                intl,
                task,
                operations,
                canRemove,
                open: (part) => setOpen({taskId: task.id, part}),
                step: (direction) => taskStep(latest.current.checklists, task.id, direction, latest.current.isShown),
            }),
            stepChecklist: (checklistId, direction) => checklistStep(latest.current.checklists, checklistId, direction),
            openPart: setOpen,
            closePart: (taskId) => {
                setOpen(undefined);
                // The list gives the focus back to a button that may be gone; the row is there in any case.
                setTimeout(() => takeFocusBack(root.current, taskId));
            },
            addTo: setAddingTo,
            onDenied: () => latest.current.onDenied?.(),
        }),
        [operations, canEdit, canRemove, assignees, intl],
    );

    const onFilter = (next: TaskFilter) => changeView({filter: next});
    useEditorKeys({root, editor, checklists, filter, onFilter, wholePage, keepFocus});
    useStopOverdueFilter(checklists, filter, isShown, onFilter);

    const onFold = useCallback(
        (id: string, next: boolean) => changeView({folded: {...folded, [id]: next}}),
        [changeView, folded],
    );
    const isFolded = ({id, items}: Checklist) => folded[id] ?? isComplete(progressOf(items));
    const lists = useMemo<SortableList[]>(
        () => [
            {
                kind: 'section',
                id: 'sections',
                label: intl.formatMessage({id: 'playbooks.sections.label', defaultMessage: 'Sections'}),
                items: checklists.map(({id}) => id),
            },
            ...checklists.map(({id, title, items}) => ({
                kind: 'task',
                id,
                label: title,
                items: items.filter(isShown).map((task) => task.id),
            })),
        ],
        [checklists, isShown, intl],
    );
    const onMove = ({kind, id, to}: Move) => {
        if (kind === 'section') {
            operations.moveChecklist({checklistId: id, position: to.index});
            return;
        }
        const move = taskAmongShown(checklists, id, to.list, to.index, isShown);
        if (move) {
            operations.moveTask(move);
        }
    };

    return (
        <EditorContext.Provider value={editor}>
            <div
                ref={root}
                // Takes the focus when it is clicked, so that single keys are meant for it.
                tabIndex={-1}
                data-checklists
                data-many={isMany(checklists) || undefined}
                data-testid="pb-checklists-inner-container"
                className={styles.editor}
            >
                {operations.progress && (
                    <Toolbar
                        checklists={checklists}
                        heading={props.heading ?? true}
                        filter={filter}
                        onFilter={onFilter}
                        allFolded={checklists.length > 0 && checklists.every(isFolded)}
                        onFoldAll={(next) =>
                            changeView({folded: Object.fromEntries(checklists.map(({id}) => [id, next]))})
                        }
                    />
                )}
                <SortableArea lists={lists} onMove={onMove}>
                    {checklists.map((checklist, position) => (
                        <Section
                            key={checklist.id}
                            checklist={checklist}
                            position={position}
                            isShown={isShown}
                            folded={folded[checklist.id]}
                            onFold={onFold}
                            openTask={checklist.items.some(({id}) => id === open?.taskId) ? open?.taskId : undefined}
                            openPart={open?.part}
                            isAdding={addingTo === checklist.id}
                        />
                    ))}
                </SortableArea>
                {canEdit && (
                    <div className={styles.add}>
                        <AddLine
                            label={intl.formatMessage({id: 'playbooks.sections.add', defaultMessage: 'Add a section'})}
                            placeholder={intl.formatMessage({
                                id: 'playbooks.section.name',
                                defaultMessage: 'Section name',
                            })}
                            maxLength={LIMITS.title}
                            onAdd={operations.addChecklist}
                            testId="add-a-checklist-button"
                        />
                    </div>
                )}
            </div>
        </EditorContext.Provider>
    );
}

/** More tasks than this are drawn only near what is on screen. */
const MANY = 60;

function isMany(checklists: readonly Checklist[]): boolean {
    return checklists.reduce((sum, {items}) => sum + items.length, 0) > MANY;
}

/** The filter for overdue tasks would hide everything once none is left. */
function useStopOverdueFilter(
    checklists: readonly Checklist[],
    filter: TaskFilter,
    isShown: (task: Task) => boolean,
    onFilter: (filter: TaskFilter) => void,
) {
    const isOver = filter.overdueOnly && !checklists.some(({items}) => items.some(isShown));
    useEffect(() => {
        if (isOver) {
            onFilter({...filter, overdueOnly: false});
        }
    });
}

/** A moved row may be a new element; the focus goes on to it. */
function useFocusAfterMove(root: React.RefObject<HTMLElement>, checklists: readonly Checklist[]) {
    const moved = useRef<string>();
    useEffect(() => {
        const id = moved.current;
        moved.current = undefined;
        const active = root.current?.ownerDocument.activeElement;
        if (id && (active === root.current?.ownerDocument.body || active === root.current)) {
            focusRow(root.current, id);
        }
    }, [root, checklists]);
    return useCallback((taskId: string) => {
        moved.current = taskId;
    }, []);
}
