import {Host} from './support/pages/host';
import {Product} from './support/pages/product';
import {RunDialog} from './support/pages/run_dialog';
import {Sidebar} from './support/pages/sidebar';
import {expect, test} from './support/test';

test('a run starts from its playbook in a channel of its own', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}`);
    const product = new Product(page);
    const dialog = new RunDialog(page);

    await product.main.getByRole('button', {name: 'Run', exact: true}).click();
    await expect(dialog.name).toBeFocused();
    await dialog.name.fill('Checkout fails');
    await dialog.card.getByRole('textbox', {name: /^Summary/}).fill('Cards are refused.');
    await dialog.start();

    await expect(product.heading('Checkout fails')).toBeVisible();
    await expect(page).toHaveURL(/\/playbooks\/runs\/[a-z0-9]{26}/);
    await expect(product.main.getByText('Cards are refused.')).toBeVisible();
    await expect(product.checklists.titles('Triage')).toHaveText([
        'Confirm the alarm',
        'Tell support',
        'Find the cause',
    ]);

    await page.getByRole('complementary', {name: 'Info'}).getByRole('link', {name: 'Checkout fails'}).click();
    await expect(new Host(page).channelTitle).toHaveText('Checkout fails');
});

test('a run starts in a channel that exists', async ({world, open}) => {
    await world.playbook('Incident response');
    const channel = await world.channel('War room');
    const page = await open(world.owner, '/playbooks/playbooks');
    const product = new Product(page);
    const dialog = new RunDialog(page);

    await product.row('Incident response').getByRole('button', {name: 'Run', exact: true}).click();
    await dialog.name.fill('Checkout fails');
    await dialog.chooseChannel('War room');
    await dialog.start();

    await expect(product.heading('Checkout fails')).toBeVisible();
    await page.getByRole('complementary', {name: 'Info'}).getByRole('link', {name: 'War room'}).click();
    await expect(page).toHaveURL(new RegExp(`/channels/${channel.name}$`));
    await expect(new Host(page).channelTitle).toHaveText('War room');
});

test('a run is started from the sidebar of a channel and opens there', async ({world, open}) => {
    await world.playbook('Incident response');
    await world.playbook('Product release');
    const channel = await world.channel('War room');
    const page = await open(world.owner, await world.channelPath(channel.id));
    const host = new Host(page);
    const sidebar = new Sidebar(page);
    const dialog = new RunDialog(page);

    await host.toggleSidebar();
    await sidebar.root.getByRole('button', {name: 'Run a playbook'}).click();
    await dialog.card.getByRole('searchbox').fill('incident');
    await dialog.card.getByRole('button', {name: /^Incident response/}).click();
    await dialog.name.fill('Checkout fails');
    await dialog.chooseChannel('War room');
    await dialog.start();

    await expect(sidebar.heading('Checkout fails')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/channels/${channel.name}`));
});

test('Escape closes the dialog and the focus goes back', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}`);
    const run = new Product(page).main.getByRole('button', {
        name: 'Run',
        exact: true,
    });
    const dialog = new RunDialog(page);
    await run.click();
    await expect(dialog.name).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog.card).toBeHidden();
    await expect(run).toBeFocused();
});
