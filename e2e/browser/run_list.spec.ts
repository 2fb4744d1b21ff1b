import {Product} from './support/pages/product';
import {expect, test} from './support/test';
import type {Run, World} from './support/world';

/** Ticks the first tasks of a run. */
async function tick(world: World, run: Run, count: number) {
    for (let item = 0; item < count; item++) {
        await world.owner.api.playbooks('PUT', `/runs/${run.id}/checklists/0/item/${item}/state`, {
            new_state: 'closed',
        });
    }
}

test('the list shows how far runs are, and finds them by name', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    await tick(world, await world.run(playbook, 'Checkout fails'), 2);
    await world.run(playbook, 'Search is slow');
    const page = await open(world.owner, '/playbooks/runs');
    const product = new Product(page);

    await expect(product.row('Checkout fails')).toContainText('2 of 5');
    await expect(product.row('Checkout fails')).toContainText('Incident response');
    await expect(product.row('Checkout fails')).toContainText(world.owner.username);
    await expect(product.row('Search is slow')).toContainText('0 of 5');

    await product.search.fill('checkout');
    await expect(product.row('Search is slow')).toHaveCount(0);
    await expect(product.row('Checkout fails')).toBeVisible();
    await product.search.fill('nothing like it');
    await expect(product.main.getByText('There are no runs matching those filters.')).toBeVisible();

    await product.search.fill('');
    await product.main.getByRole('link', {name: 'Search is slow'}).click();
    await expect(product.heading('Search is slow')).toBeVisible();
});

test('finished runs are shown on request, and the address keeps the filter', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const done = await world.run(playbook, 'Search is slow');
    await world.run(playbook, 'Checkout fails');
    await world.owner.api.playbooks('PUT', `/runs/${done.id}/finish`);
    const page = await open(world.owner, '/playbooks/runs');
    const product = new Product(page);

    await expect(product.row('Checkout fails')).toBeVisible();
    await expect(product.row('Search is slow')).toHaveCount(0);
    await product.main.getByRole('checkbox', {name: 'Include finished'}).check();
    await expect(product.row('Search is slow')).toContainText('Finished');
    await page.reload();
    await expect(product.row('Search is slow')).toBeVisible();
    await expect(product.main.getByRole('checkbox', {name: 'Include finished'})).toBeChecked();
});

test('runs of others are left out on request', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    await world.run(playbook, 'Checkout fails');
    await world.participant.api.playbooks('POST', '/runs', {
        name: 'Release 4.2',
        playbook_id: playbook.id,
        team_id: world.team.id,
        owner_user_id: world.participant.api.userId,
    });
    const page = await open(world.owner, '/playbooks/runs');
    const product = new Product(page);
    await product.main.getByRole('button', {name: 'Owner', exact: true}).click();
    await page.getByRole('menuitemradio', {name: world.participant.username}).click();
    await expect(product.row('Checkout fails')).toHaveCount(0);
    await expect(product.row('Release 4.2')).toBeVisible();
});
