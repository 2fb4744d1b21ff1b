/** Fields in which single letters are text. */
const TEXT_FIELD =
    'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=""], [contenteditable=true]';

/** Things that have keys of their own while they are open. */
const OWN_KEYS = '[role=menu], [role=listbox], [role=dialog], [role=alertdialog]';

/** Whether a key pressed on this element belongs to it and must not be taken. */
export function isTaken(target: EventTarget | null): boolean {
    return target instanceof Element && (target.closest(TEXT_FIELD) !== null || target.closest(OWN_KEYS) !== null);
}

/** A pressed key in the writing of shortcuts: `j`, `?`, `Alt+ArrowUp`, `Shift+ArrowDown`. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
    // For printable keys Shift is already in the character.
    const shift = event.shiftKey && event.key.length > 1;
    return [event.ctrlKey && 'Ctrl', event.metaKey && 'Meta', event.altKey && 'Alt', shift && 'Shift', event.key]
        .filter(Boolean)
        .join('+');
}
