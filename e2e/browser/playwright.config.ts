import path from 'node:path';

import {defineConfig} from '@playwright/test';

import {setting} from './support/settings';

const repository = path.resolve(__dirname, '../..');
const artefacts = path.join(repository, '.cache/browser');

/** Browser tests in Chromium, against the server that `PB_URL` names. `make test-browser` starts one. */
export default defineConfig({
    outputDir: path.join(artefacts, 'results'),
    reporter: [['list'], ['html', {outputFolder: path.join(artefacts, 'report'), open: 'never'}]],
    forbidOnly: Boolean(process.env.CI),
    fullyParallel: true,
    workers: 2,
    retries: 0,
    timeout: 120_000,
    expect: {timeout: 20_000},
    use: {
        baseURL: setting('PB_URL'),
        actionTimeout: 20_000,
        colorScheme: 'light',
        locale: 'en',
        timezoneId: 'Europe/Berlin',
        viewport: {width: 1280, height: 800},
        trace: 'retain-on-failure',
        screenshot: 'only-on-failure',
        launchOptions: {
            executablePath: process.env.PB_CHROMIUM || '/usr/bin/chromium',
            args: [
                '--no-sandbox',
                '--disable-gpu',
                '--disable-quic',
                '--no-first-run',
                '--disable-background-networking',
                '--disable-component-update',
                '--disable-sync',
            ],
        },
    },
    projects: [
        {name: 'tests', testMatch: '*.spec.ts'},
        {name: 'screens', testMatch: 'screens.ts'},
    ],
});
