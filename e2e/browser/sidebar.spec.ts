import {Host} from './support/pages/host';
import {Product} from './support/pages/product';
import {Sidebar} from './support/pages/sidebar';
import {expect, test} from './support/test';

test('in a channel without runs a checklist is made at once and written down', async ({world, open}) => {
    const channel = await world.channel('Harbour office');
    const page = await open(world.owner, await world.channelPath(channel.id));
    const sidebar = new Sidebar(page);
    await new Host(page).toggleSidebar();
    await expect(sidebar.root.getByText('There are no runs or checklists in this channel yet')).toBeVisible();

    await sidebar.root.getByRole('button', {name: 'New checklist'}).click();
    await expect(sidebar.heading('Untitled checklist')).toBeVisible();
    await expect(sidebar.root.getByRole('textbox', {name: 'Add a task'})).toBeFocused();
    await page.keyboard.type('Order paper');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Water the plants');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(sidebar.checklists.titles()).toHaveText(['Order paper', 'Water the plants']);

    await sidebar.checklists.box('Order paper').check();
    await sidebar.checklists.choose('Water the plants', 'Delete task');
    await page.getByRole('status').filter({hasText: 'deleted'}).getByRole('button', {name: 'Undo'}).click();
    await expect(sidebar.checklists.titles()).toHaveText(['Order paper', 'Water the plants']);
    await expect(sidebar.root.getByText('1 of 2').first()).toBeVisible();
});

test('the sidebar opens by itself where a run of mine is, and the icon closes and opens it', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, await world.channelPath(run.channel_id));
    const host = new Host(page);
    const sidebar = new Sidebar(page);
    await expect(sidebar.heading('Checkout fails')).toBeVisible();
    await host.toggleSidebar();
    await expect(host.sidebar).toBeHidden();
    await host.toggleSidebar();
    await expect(sidebar.heading('Checkout fails')).toBeVisible();
});

test('a channel with several runs lists them, and one leads to its tasks and back', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const channel = await world.channel('War room');
    await world.run(playbook, 'Checkout fails', channel.id);
    await world.run(playbook, 'Search is slow', channel.id);
    const done = await world.run(playbook, 'Mail is late', channel.id);
    await world.owner.api.playbooks('PUT', `/runs/${done.id}/finish`);
    const page = await open(world.owner, await world.channelPath(channel.id));
    const sidebar = new Sidebar(page);

    await expect(sidebar.card('Checkout fails')).toContainText('0 of 5');
    await expect(sidebar.card('Mail is late')).toHaveCount(0);
    await sidebar.openRun('Search is slow');
    await expect(sidebar.heading('Search is slow')).toBeVisible();
    await sidebar.checklists.box('Tell support').check();
    await sidebar.back();
    await expect(sidebar.card('Search is slow')).toContainText('1 of 5');

    await sidebar.root.getByRole('button', {name: /^In progress/}).click();
    await page.getByRole('menuitemradio', {name: /^Finished/}).click();
    await expect(sidebar.card('Mail is late')).toBeVisible();
});

test('tasks are ticked, assigned, scheduled, skipped and restored', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, await world.channelPath(run.channel_id));
    const {checklists} = new Sidebar(page);

    await checklists.box('Confirm the alarm').check();
    await expect(checklists.section('Triage')).toContainText('1 of 3');
    await checklists.choose('Tell support', 'Assign');
    await checklists.pick('Assignee', world.participant.username, new RegExp(`^${world.participant.username}`));
    await expect(checklists.task('Tell support').getByRole('button', {name: /^Assignee/})).toContainText(
        world.participant.username,
    );
    await checklists.choose('Find the cause', 'Set due date');
    await checklists.pick('Due date', 'tomorrow at 9:00', /tomorrow/);
    await expect(checklists.task('Find the cause').getByRole('button', {name: /due/i})).toBeVisible();
    await checklists.choose('Write to customers', 'Skip task');
    await expect(checklists.task('Write to customers')).toHaveAttribute('data-state', 'skipped');
    await expect(checklists.box('Write to customers')).toBeDisabled();
    await checklists.choose('Write to customers', 'Restore task');
    await expect(checklists.box('Write to customers')).toBeEnabled();

    await expect
        .poll(async () =>
            (await world.readRun(run.id)).checklists[0]?.items.map((task) => [task.state, task.assignee_id]),
        )
        .toEqual([
            ['closed', ''],
            ['', world.participant.api.userId],
            ['', ''],
        ]);
    const due = async () => (await world.readRun(run.id)).checklists[0]?.items[2]?.due_date;
    await expect.poll(due).toBeGreaterThan(Date.now());
});

test('tasks are added and edited in place, and sections fold', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, await world.channelPath(run.channel_id));
    const {checklists} = new Sidebar(page);

    await checklists.add('Clean up', 'Thank everybody');
    await checklists.edit('Thank everybody', {
        title: 'Thank the night shift',
        description: 'With **cake**.',
    });
    await expect(checklists.task('Thank the night shift')).toContainText('cake');
    await checklists.addSection('Afterwards');

    await checklists.fold('Triage').click();
    await expect(checklists.task('Tell support')).toBeHidden();
    await checklists.fold('Triage').click();
    await expect(checklists.task('Tell support')).toBeVisible();
    await expect(checklists.sections).toHaveText(['Triage', 'Clean up', 'Afterwards']);
});

test('a filter leaves out done tasks', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, await world.channelPath(run.channel_id));
    const {root, checklists} = new Sidebar(page);
    await checklists.box('Confirm the alarm').check();
    await root.getByRole('button', {name: 'Filter tasks'}).click();
    await page.getByRole('menuitemcheckbox', {name: 'Show checked tasks'}).click();
    await page.keyboard.press('Escape');
    await expect(checklists.task('Confirm the alarm')).toBeHidden();
    await expect(checklists.section('Triage')).toContainText('1 task is filtered out');
});

test('a run is finished and restarted', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, await world.channelPath(run.channel_id));
    const {root, checklists} = new Sidebar(page);

    await root.getByRole('button', {name: 'Finish', exact: true}).click();
    const question = page.getByRole('alertdialog', {name: 'Finish run'});
    await expect(question).toContainText('5 tasks of “Checkout fails” are still open.');
    await question.getByRole('button', {name: 'Finish run'}).click();
    await expect(root.getByRole('button', {name: 'Restart'})).toBeVisible();
    await expect.poll(async () => (await world.readRun(run.id)).current_status).toBe('Finished');

    await root.getByRole('button', {name: 'Restart'}).click();
    await page.getByRole('alertdialog').getByRole('button', {name: 'Restart run'}).click();
    await expect(root.getByRole('button', {name: 'Finish', exact: true})).toBeVisible();
    await checklists.box('Tell support').check();
    await expect.poll(async () => (await world.states(run.id))['Tell support']).toBe('closed');
});

test('the owner hands a run over', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    const product = new Product(page);
    await product.main.getByRole('button', {name: `Owner: ${world.owner.username}`}).click();
    await product.checklists.pick('Owner', world.participant.username, new RegExp(`^${world.participant.username}`));
    await expect(
        product.main.getByRole('button', {
            name: `Owner: ${world.participant.username}`,
        }),
    ).toBeVisible();
    await expect.poll(async () => (await world.readRun(run.id)).owner_user_id).toBe(world.participant.api.userId);
});
