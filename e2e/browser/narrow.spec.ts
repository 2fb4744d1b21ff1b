import type {Page} from '@playwright/test';

import {Product} from './support/pages/product';
import {RunDialog} from './support/pages/run_dialog';
import {Sidebar} from './support/pages/sidebar';
import {expect, test} from './support/test';

/** How far the page could be scrolled to the side, in pixels. */
const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const width of [375, 768]) {
    test(`everything fits into ${width} pixels`, async ({world, open}) => {
        const playbook = await world.playbook('A playbook with a title that is much longer than a telephone is wide');
        const run = await world.run(playbook, 'A run with a name that is much longer than a telephone is wide');
        const page = await open(world.owner, '/playbooks/runs', {
            viewport: {width, height: 800},
        });
        const product = new Product(page);
        await expect(product.main.getByRole('link', {name: run.name})).toBeVisible();
        expect(await overflow(page), 'list of runs').toBe(0);

        await page.goto('/playbooks/playbooks');
        await expect(product.main.getByRole('link', {name: playbook.title})).toBeVisible();
        expect(await overflow(page), 'list of playbooks').toBe(0);

        await page.goto(`/playbooks/playbooks/${playbook.id}`);
        await expect(product.checklists.task('Tell support')).toBeVisible();
        expect(await overflow(page), 'playbook').toBe(0);

        await product.main.getByRole('button', {name: 'Run', exact: true}).click();
        await expect(new RunDialog(page).name).toBeFocused();
        expect(await overflow(page), 'dialog').toBe(0);

        await page.goto(`/playbooks/runs/${run.id}`);
        await product.checklists.box('Tell support').check();
        await expect(product.checklists.section('Triage')).toContainText('1 of 3');
        expect(await overflow(page), 'run').toBe(0);
    });
}

test('on a telephone the navigation is a drawer', async ({world, open}) => {
    await world.playbook('Incident response');
    const page = await open(world.owner, '/playbooks/runs', {
        viewport: {width: 375, height: 740},
    });
    const product = new Product(page);
    await expect(product.navigation).toBeHidden();
    await page.getByRole('button', {name: 'Open navigation'}).click();
    await product.navigation.getByRole('link', {name: 'Incident response'}).click();
    await expect(product.heading('Incident response')).toBeVisible();
    await expect(product.navigation).toBeHidden();
});

test('on a telephone the sidebar covers the channel and is used by touch', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, await world.channelPath(run.channel_id), {
        viewport: {width: 375, height: 740},
        hasTouch: true,
        isMobile: true,
    });
    const {root, checklists} = new Sidebar(page);
    await checklists.box('Tell support').tap();
    await expect(checklists.section('Triage')).toContainText('1 of 3');
    await checklists.task('Find the cause').getByRole('button', {name: 'More about this task'}).tap();
    await page.getByRole('menuitem', {name: 'Skip task'}).tap();
    await expect(checklists.task('Find the cause')).toHaveAttribute('data-state', 'skipped');
    expect(await overflow(page)).toBe(0);
    expect((await root.boundingBox())?.width).toBe(375);
});

test('on a telephone what opens above a scrolled run is brought into view', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`, {viewport: {width: 375, height: 740}});
    const product = new Product(page);
    await product.checklists.task('Plan the review').scrollIntoViewIfNeeded();
    await page.getByTestId('rhs-header-button-timeline').click();
    await expect(page.getByTestId('rhs-title')).toBeInViewport();
    await expect(page.getByTestId('rhs-title')).toHaveText('Timeline');
});
