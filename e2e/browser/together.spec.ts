import type {Page} from '@playwright/test';

import type {Checklists} from './support/pages/checklists';
import {Product} from './support/pages/product';
import {Sidebar} from './support/pages/sidebar';
import {expect, test} from './support/test';
import {countReads} from './support/traffic';
import type {Run, World} from './support/world';

/** Within this time the other person sees what was done, in milliseconds. */
const AT_ONCE = {timeout: 1000};

interface Surface {
    checklists: Checklists;
    heading(name: string): ReturnType<Product['heading']>;
}

/** The same run on the two surfaces where people work on it. */
const surfaces: Record<
    string,
    (world: World, run: Run, at: (path: string) => Promise<Page>) => Promise<[Page, Surface]>
> = {
    'run page': async (_, run, at) => {
        const page = await at(`/playbooks/runs/${run.id}`);
        return [page, new Product(page)];
    },
    sidebar: async (world, run, at) => {
        const page = await at(await world.channelPath(run.channel_id));
        return [page, new Sidebar(page)];
    },
};

for (const [name, show] of Object.entries(surfaces)) {
    test(`what one person does, the other sees at once in the ${name}`, async ({world, open}) => {
        const run = await world.incident('Checkout fails');
        const mine = await open(world.owner, `/playbooks/runs/${run.id}`);
        const me = new Product(mine);
        const [theirs, they] = await show(world, run, (path) => open(world.participant, path));
        await expect(me.heading('Checkout fails')).toBeVisible();
        await expect(they.heading('Checkout fails')).toBeVisible();
        await expect(they.checklists.box('Tell support')).not.toBeChecked();
        const reads = countReads(theirs, run.id);
        const answered = (method: string) =>
            mine.waitForResponse((response) => response.request().method() === method && response.ok());

        let answer = answered('PUT');
        await me.checklists.box('Tell support').check();
        await answer;
        await expect(they.checklists.box('Tell support')).toBeChecked(AT_ONCE);

        answer = answered('POST');
        await me.checklists.add('Clean up', 'Thank everybody');
        await answer;
        await expect(they.checklists.task('Thank everybody')).toBeVisible(AT_ONCE);

        answer = answered('PATCH');
        await me.edit('Run name', 'Checkout fails in Europe');
        await answer;
        await expect(they.heading('Checkout fails in Europe')).toBeVisible(AT_ONCE);
        expect(reads(), 'reads of the whole run').toBe(0);

        // The counter counts: a page that begins anew has to read the run.
        await theirs.reload();
        await expect(they.heading('Checkout fails in Europe')).toBeVisible();
        expect(reads()).toBeGreaterThan(0);
    });
}

test('two people tick different tasks at the same time and nothing is lost', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const [mine, theirs] = await Promise.all([
        open(world.owner, `/playbooks/runs/${run.id}`),
        open(world.participant, `/playbooks/runs/${run.id}`),
    ]);
    const [me, they] = [new Product(mine).checklists, new Product(theirs).checklists];
    await expect(me.box('Tell support')).toBeVisible();
    await expect(they.box('Tell support')).toBeVisible();

    await Promise.all([
        (async () => {
            await me.box('Confirm the alarm').check();
            await me.box('Find the cause').check();
        })(),
        (async () => {
            await they.box('Tell support').check();
            await they.box('Write to customers').check();
        })(),
    ]);
    for (const list of [me, they]) {
        await expect(list.box('Write to customers')).toBeChecked();
        await expect(list.section('Clean up')).toContainText('1 of 2');
        await expect(list.fold('Triage')).toHaveAttribute('aria-expanded', 'false');
    }
    expect(await world.states(run.id)).toEqual({
        'Confirm the alarm': 'closed',
        'Tell support': 'closed',
        'Find the cause': 'closed',
        'Write to customers': 'closed',
        'Plan the review': '',
    });
});

test('a run that one person finishes is finished for the other', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const theirs = await open(world.participant, `/playbooks/runs/${run.id}`);
    const they = new Product(theirs);
    await expect(they.checklists.box('Tell support')).toBeEnabled();
    await world.owner.api.playbooks('PUT', `/runs/${run.id}/finish`);
    await expect(they.main.getByText(/^Finished/).first()).toBeVisible(AT_ONCE);
    await they.checklists.box('Tell support').click();
    await expect(theirs.getByText('This is finished. Restart it to change tasks.')).toBeVisible();
    await expect(they.checklists.box('Tell support')).not.toBeChecked();
});
