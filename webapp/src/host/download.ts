/** Gives the reader a file to keep, as if they had followed a link to it. */
export function saveFile(name: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
}
