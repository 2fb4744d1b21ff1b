import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {defineConfig} from 'vitest/config';

const root = path.dirname(fileURLToPath(import.meta.url));

export default defineConfig({
    resolve: {alias: {src: path.join(root, 'src')}},
    test: {
        environment: 'jsdom',
        include: ['src/**/*.test.{ts,tsx}', 'harness/**/*.test.{ts,tsx}'],
        setupFiles: ['src/testing/setup.ts'],
        css: {modules: {classNameStrategy: 'non-scoped'}},
        testTimeout: 20_000,
        restoreMocks: true,
        unstubGlobals: true,
    },
});
