import {Host} from './support/pages/host';
import {Product} from './support/pages/product';
import {expect, test} from './support/test';
import type {World} from './support/world';

test('a newcomer signs in, finds Playbooks and makes the first playbook', async ({page, world}) => {
    const host = new Host(page);
    const product = new Product(page);
    await page.goto('/login');
    await page.getByLabel('Email or Username').fill(world.owner.username);
    await page.getByLabel('Password').fill(world.owner.password);
    await page.getByRole('button', {name: 'Log in'}).click();
    await expect(host.channelTitle).toHaveText('Town Square');

    await host.switchProduct('Playbooks');
    await expect(product.main.getByText('Get started with Playbooks')).toBeVisible();
    await product.main.getByRole('button', {name: 'Create playbook'}).last().click();
    const dialog = page.getByRole('dialog', {name: 'Create playbook'});
    await expect(dialog.getByRole('textbox', {name: 'Playbook name'})).toBeFocused();
    await dialog.getByRole('textbox', {name: 'Playbook name'}).fill('Incident response');
    await dialog.getByRole('button', {name: 'Create playbook'}).click();

    await expect(product.heading('Incident response')).toBeVisible();
    await expect(product.navigation.getByRole('link', {name: 'Incident response'})).toBeVisible();
});

test('title, description, sections and tasks of a playbook are written in place and kept', async ({world, open}) => {
    const playbook = await world.playbook('Draft', {
        'Default Section': [{title: 'Confirm the alarm'}],
    });
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}/outline`);
    const product = new Product(page);
    const {checklists} = product;

    await product.edit('Title', 'Incident response');
    await product.edit('Description', 'What to do when **customers** notice.');
    await checklists.renameSection('Default Section', 'Triage');
    await checklists.add('Triage', 'Tell support', 'Find the cause');
    await checklists.addSection('Clean up');
    await checklists.add('Clean up', 'Plan the review');
    await checklists.edit('Tell support', {
        title: 'Tell support and sales',
        description: 'In ~support, *shortly*.',
    });

    const shows = async () => {
        await expect(product.heading('Incident response')).toBeVisible();
        await expect(product.main.getByText('customers', {exact: true})).toHaveCSS('font-weight', /[67]00/);
        await expect(checklists.sections).toHaveText(['Triage', 'Clean up']);
        await expect(checklists.titles('Triage')).toHaveText([
            'Confirm the alarm',
            'Tell support and sales',
            'Find the cause',
        ]);
        await expect(checklists.titles('Clean up')).toHaveText(['Plan the review']);
        await expect(checklists.task('Tell support and sales')).toContainText('shortly');
    };
    await shows();
    await expect
        .poll(async () => (await titlesOnServer(world, playbook.id)).join())
        .toContain('Tell support and sales');
    await page.reload();
    await shows();
});

test('tasks are put in order by pointer, also into another section', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}/outline`);
    const {checklists} = new Product(page);
    await expect(checklists.titles('Triage')).toHaveText(['Confirm the alarm', 'Tell support', 'Find the cause']);

    await checklists.dragBefore('Find the cause', 'Confirm the alarm');
    await expect(checklists.titles('Triage')).toHaveText(['Find the cause', 'Confirm the alarm', 'Tell support']);
    await checklists.dragBefore('Tell support', 'Plan the review');
    await expect(checklists.titles('Clean up')).toHaveText(['Write to customers', 'Tell support', 'Plan the review']);
    await expect
        .poll(() => titlesOnServer(world, playbook.id))
        .toEqual(['Find the cause', 'Confirm the alarm', 'Write to customers', 'Tell support', 'Plan the review']);
});

test('tasks and sections are put in order by keys', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}/outline`);
    const {checklists} = new Product(page);

    const handle = checklists.task('Confirm the alarm').getByRole('button', {name: 'Move Confirm the alarm'});
    await handle.focus();
    await page.keyboard.press('Space');
    await expect(page.getByText(/^Confirm the alarm lifted/)).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(checklists.titles('Triage')).toHaveText(['Tell support', 'Confirm the alarm', 'Find the cause']);
    await expect(handle).toBeFocused();

    const section = checklists.section('Clean up').getByRole('button', {name: 'Move Clean up', exact: true});
    await section.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await expect(checklists.sections).toHaveText(['Clean up', 'Triage']);
    await expect
        .poll(() => titlesOnServer(world, playbook.id))
        .toEqual(['Write to customers', 'Plan the review', 'Tell support', 'Confirm the alarm', 'Find the cause']);
});

test('a move by keys that is cancelled changes nothing', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}/outline`);
    const {checklists} = new Product(page);
    await checklists.task('Tell support').getByRole('button', {name: 'Move Tell support'}).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await expect(page.getByText('Tell support is back where it was')).toBeAttached();
    await expect(checklists.titles('Triage')).toHaveText(['Confirm the alarm', 'Tell support', 'Find the cause']);
});

test('a deleted task comes back to its place', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}/outline`);
    const {checklists} = new Product(page);

    await checklists.choose('Tell support', 'Delete task');
    await expect(checklists.titles('Triage')).toHaveText(['Confirm the alarm', 'Find the cause']);
    await page
        .getByRole('status')
        .filter({hasText: '“Tell support” deleted'})
        .getByRole('button', {name: 'Undo'})
        .click();
    await expect(checklists.titles('Triage')).toHaveText(['Confirm the alarm', 'Tell support', 'Find the cause']);
    // A page left while it saves may take the save with it: the server has the last word on what is kept.
    await expect
        .poll(() => titlesOnServer(world, playbook.id))
        .toEqual(['Confirm the alarm', 'Tell support', 'Find the cause', 'Write to customers', 'Plan the review']);
    await page.reload();
    await expect(checklists.titles('Triage')).toHaveText(['Confirm the alarm', 'Tell support', 'Find the cause']);
});

/** The titles of the tasks of a playbook in their order. */
async function titlesOnServer(world: World, id: string) {
    const {checklists} = await world.owner.api.playbooks<{
        checklists: {items: {title: string}[]}[];
    }>('GET', `/playbooks/${id}`);
    return checklists.flatMap(({items}) => items.map(({title}) => title));
}
