/** Puts text on the clipboard. False when the browser refuses, for example on a page without encryption. */
export async function copyText(text: string): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
}
