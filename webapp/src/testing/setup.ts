import '@testing-library/jest-dom/vitest';

import {cleanup, configure} from '@testing-library/react';
import {afterAll, afterEach, beforeAll} from 'vitest';

import {queryClient} from 'src/data/query_client';
import {dismissAllToasts} from 'src/ui/toast/toasts';

import {server} from './server';

// Parts of the browser that jsdom lacks and that only matter for how things look.
class SeesNothing {
    observe() {}
    unobserve() {}
    disconnect() {}
}
Object.assign(globalThis, {ResizeObserver: SeesNothing, IntersectionObserver: SeesNothing});
Object.assign(globalThis, {matchMedia: () => ({matches: false, addEventListener() {}, removeEventListener() {}})});
Object.assign(Element.prototype, {getAnimations: () => [], scrollIntoView: () => undefined});

// A busy machine may be slow; what is waited for still comes.
configure({asyncUtilTimeout: 5000});

beforeAll(() => server.listen({onUnhandledRequest: 'error'}));
afterEach(() => {
    cleanup();
    dismissAllToasts();
    queryClient.clear();
    server.resetHandlers();
});
afterAll(() => server.close());
