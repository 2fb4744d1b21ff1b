import type {Page} from '@playwright/test';

/** Counts how often a page reads a run as a whole, from now on. */
export function countReads(page: Page, runId: string): () => number {
    let reads = 0;
    page.on('request', (request) => {
        const {pathname} = new URL(request.url());
        if (request.method() === 'GET' && pathname.endsWith(`/api/v0/runs/${runId}`)) {
            reads++;
        }
    });
    return () => reads;
}
