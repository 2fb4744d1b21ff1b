import {expectAccessible} from './support/axe';
import {Host} from './support/pages/host';
import {Product} from './support/pages/product';
import {RunDialog} from './support/pages/run_dialog';
import {Sidebar} from './support/pages/sidebar';
import {expect, test} from './support/test';
import type {World} from './support/world';

const PRODUCT = '.product-wrapper';
const SIDEBAR = '#rhsContainer';
const DIALOG = '[role=dialog], [role=alertdialog]';

/** One run with every state of a task, in a channel with another one. */
async function someWork(world: World) {
    const playbook = await world.playbook('Incident response');
    const channel = await world.channel('War room');
    const run = await world.run(playbook, 'Checkout fails', channel.id);
    await world.run(playbook, 'Search is slow', channel.id);
    const task = (item: number) => `/runs/${run.id}/checklists/0/item/${item}`;
    const {api} = world.owner;
    await api.playbooks('PUT', `${task(0)}/state`, {new_state: 'closed'});
    await api.playbooks('PUT', `${task(1)}/assignee`, {
        assignee_id: world.participant.api.userId,
    });
    await api.playbooks('PUT', `${task(1)}/duedate`, {
        due_date: Date.now() - 3_600_000,
    });
    await api.playbooks('PUT', `${task(2)}/skip`);
    return {playbook, channel, run};
}

for (const theme of ['light', 'dark'] as const) {
    test(`the product page has no barriers in the ${theme} theme`, async ({world, open}) => {
        const {playbook, run} = await someWork(world);
        const page = await open(world.owner, '/playbooks/playbooks');
        const product = new Product(page);
        await expect(product.row('Incident response')).toBeVisible();
        await new Host(page).useTheme(theme);
        await expectAccessible(page, 'the list of playbooks', PRODUCT);

        await page.goto(`/playbooks/playbooks/${playbook.id}`);
        await expect(product.checklists.task('Tell support')).toBeVisible();
        await expectAccessible(page, 'a playbook', PRODUCT);
        await product.main.getByRole('button', {name: 'Run', exact: true}).click();
        await expect(new RunDialog(page).name).toBeFocused();
        await expectAccessible(page, 'the dialog for a run', DIALOG);

        await page.goto('/playbooks/runs');
        await expect(product.row('Checkout fails')).toBeVisible();
        await expectAccessible(page, 'the list of runs', PRODUCT);

        await page.goto(`/playbooks/runs/${run.id}`);
        await expect(product.checklists.task('Tell support')).toBeVisible();
        await expectAccessible(page, 'a run', PRODUCT);
        await product.main.getByRole('button', {name: 'Finish', exact: true}).click();
        await expect(page.getByRole('alertdialog')).toBeVisible();
        await expectAccessible(page, 'the question before finishing', DIALOG);

        await page.goto('/playbooks/error?type=playbooks');
        await expect(
            product.heading('Playbook Not Found').or(product.main.getByText('Playbook Not Found')),
        ).toBeVisible();
        await expectAccessible(page, 'the error page', PRODUCT);
    });

    test(`the sidebar has no barriers in the ${theme} theme`, async ({world, open}) => {
        const {channel} = await someWork(world);
        const page = await open(world.owner, await world.channelPath(channel.id));
        const sidebar = new Sidebar(page);
        await expect(sidebar.card('Checkout fails')).toBeVisible();
        await new Host(page).useTheme(theme);
        await expectAccessible(page, 'the runs of a channel', SIDEBAR);
        await sidebar.openRun('Checkout fails');
        await expect(sidebar.checklists.task('Tell support')).toBeVisible();
        await expectAccessible(page, 'a run in the sidebar', SIDEBAR);
        await sidebar.checklists.choose('Tell support', 'Edit');
        await expectAccessible(page, 'a task being edited', SIDEBAR);
    });
}
