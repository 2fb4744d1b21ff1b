import {Host} from './support/pages/host';
import {Sidebar} from './support/pages/sidebar';
import {expect, test} from './support/test';

test('/playbook run asks for a playbook and a name, and leads to the channel of the run', async ({world, open}) => {
    await world.playbook('Incident response');
    await world.playbook('Product release');
    const page = await open(world.owner, `/${world.team.name}/channels/town-square`);
    const host = new Host(page);
    await host.send('/playbook run');

    const dialog = page.getByRole('dialog', {name: /run/i});
    await dialog.getByRole('combobox', {name: /Playbook/}).click();
    await page.getByRole('option', {name: 'Incident response'}).click();
    await dialog.getByRole('textbox', {name: /Run name/}).fill('Checkout fails');
    await dialog.getByRole('button', {name: 'Start run'}).click();

    await expect(host.channelTitle).toHaveText('Checkout fails');
    await expect(new Sidebar(page).heading('Checkout fails')).toBeVisible();
});

test('/playbook check ticks a task before everybody’s eyes', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const path = await world.channelPath(run.channel_id);
    const [mine, theirs] = [await open(world.owner, path), await open(world.participant, path)];
    const they = new Sidebar(theirs);
    await expect(they.checklists.box('Confirm the alarm')).not.toBeChecked();
    await new Host(mine).send('/playbook check 0 0');
    await expect(they.checklists.box('Confirm the alarm')).toBeChecked();
    await expect(new Sidebar(mine).checklists.box('Confirm the alarm')).toBeChecked();
});

test('/playbook info opens the sidebar', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, await world.channelPath(run.channel_id));
    const host = new Host(page);
    const sidebar = new Sidebar(page);
    await expect(sidebar.heading('Checkout fails')).toBeVisible();
    await host.toggleSidebar();
    await expect(host.sidebar).toBeHidden();
    await host.send('/playbook info');
    await expect(sidebar.heading('Checkout fails')).toBeVisible();
});

test('a command that cannot be done says why', async ({world, open}) => {
    const page = await open(world.owner, `/${world.team.name}/channels/town-square`);
    await new Host(page).send('/playbook check 0 0');
    await expect(page.getByText('This command only works in a channel with a run in progress.')).toBeVisible();
});
