/** The DOM id of a section, to scroll to it. */
export function sectionElementId(checklistId: string): string {
    return `checklist-${checklistId}`;
}
