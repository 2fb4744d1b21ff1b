// Rows are found in the document: the focus is the place where keys act, and the order on screen is the order of keys.

/** The attribute of the row of a task; its value is the task's id. */
const ROW = 'data-task-row';

/** The attribute that marks the row of a task. */
export function rowMark(taskId: string): Record<string, string> {
    return {[ROW]: taskId};
}

/** The task whose row holds the focus. */
export function focusedTaskId(root: HTMLElement | null): string | undefined {
    const active = root?.ownerDocument.activeElement;
    const row = active && root.contains(active) ? active.closest(`[${ROW}]`) : null;
    return row?.getAttribute(ROW) ?? undefined;
}

/** Moves the focus to the row of a task. Returns whether there is one. */
export function focusRow(root: HTMLElement | null, taskId: string): boolean {
    const row = root?.querySelector<HTMLElement>(`[${ROW}="${CSS.escape(taskId)}"]`);
    focus(row);
    return Boolean(row);
}

/** Moves the focus to the row of a task if it got lost or is somewhere in that row, and leaves it alone elsewhere. */
export function takeFocusBack(root: HTMLElement | null, taskId: string): void {
    const active = root?.ownerDocument.activeElement;
    if (active === root?.ownerDocument.body || focusedTaskId(root) === taskId) {
        focusRow(root, taskId);
    }
}

/** Moves the focus to the next or previous row, seen from where it is; to an end row from outside. */
export function focusNeighbour(root: HTMLElement | null, direction: -1 | 1): void {
    if (!root) {
        return;
    }
    const rows = [...root.querySelectorAll<HTMLElement>(`[${ROW}]`)];
    const active = root.ownerDocument.activeElement;
    const current = rows.findIndex((row) => row.contains(active));
    if (current >= 0) {
        focus(rows[current + direction]);
        return;
    }
    const follows = (row: HTMLElement) =>
        active !== null && Boolean(active.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);
    focus(direction > 0 ? rows.find(follows) : (rows.filter((row) => !follows(row)).at(-1) ?? rows.at(-1)));
}

function focus(row: HTMLElement | undefined | null) {
    row?.focus({preventScroll: true});
    row?.scrollIntoView({block: 'nearest'});
}
