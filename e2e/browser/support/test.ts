import {test as base, expect, type BrowserContext, type BrowserContextOptions, type Page} from '@playwright/test';

import {Session} from './session';
import {setting} from './settings';
import {World, type Person} from './world';

interface Fixtures {
    world: World;
    /** Opens a browser of somebody's own, signed in, at an address. */
    open: (person: Person, path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** Tests with a world of their own. What the page throws fails the test, too. */
export const test = base.extend<Fixtures, {admin: Session}>({
    admin: [
        async ({}, use) => use(await Session.open(setting('PB_ADMIN_USER'), setting('PB_ADMIN_PASSWORD'))),
        {scope: 'worker'},
    ],

    world: async ({admin}, use) => use(await World.make(admin)),

    open: async ({browser}, use) => {
        const thrown: string[] = [];
        const contexts: BrowserContext[] = [];
        await use(async (person, path, options) => {
            const context = await browser.newContext(options);
            contexts.push(context);
            await signIn(context, person);
            const page = await context.newPage();
            page.on('pageerror', (error) => thrown.push(`${person.username}: ${error.stack ?? error.message}`));
            await page.goto(path);
            return page;
        });
        await Promise.all(contexts.map((context) => context.close()));
        expect(thrown, 'errors thrown in pages').toEqual([]);
    },
});

/** Signs in as the web client does, so that the browser gets the cookies. */
async function signIn(context: BrowserContext, {username, password}: Person): Promise<void> {
    const response = await context.request.post('/api/v4/users/login', {
        data: {login_id: username, password},
        headers: {'X-Requested-With': 'XMLHttpRequest'},
    });
    expect(response).toBeOK();
}

export {expect};
