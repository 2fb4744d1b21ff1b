const CSRF_COOKIE = /(?:^|;\s*)MMCSRF=([^;]+)/;

/** Headers that make a request count as coming from the signed-in page. */
export function sessionHeaders(): Record<string, string> {
    const headers: Record<string, string> = {'X-Requested-With': 'XMLHttpRequest'};
    const token = CSRF_COOKIE.exec(document.cookie)?.[1];
    if (token) {
        headers['X-CSRF-Token'] = token;
    }
    return headers;
}
