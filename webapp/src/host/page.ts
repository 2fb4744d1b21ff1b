/** Hears every click on the page. Returns how to stop. */
export function onPageClick(listener: () => void): () => void {
    document.addEventListener('click', listener, {passive: true});
    return () => document.removeEventListener('click', listener);
}

/** Removes the styles that this bundle put into the page. */
export function removeStyles(): void {
    document.querySelectorAll('style[data-plugin="playbooks"]').forEach((style) => style.remove());
}

/** Marks the page as showing an error, for the host's styles. Returns how to take the mark away. */
export function markPageAsError(): () => void {
    document.body.classList.add('error');
    return () => document.body.classList.remove('error');
}
