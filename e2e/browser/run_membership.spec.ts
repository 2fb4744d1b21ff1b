import {Product} from './support/pages/product';
import {expect, test} from './support/test';

test('W-171 who only looks at a run can take part, and change nothing', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(await world.viewer(), `/playbooks/runs/${run.id}`);
    await expect(page.getByRole('button', {name: 'Participate'})).toBeVisible();
    await expect(page.getByTestId('run-finish-section')).toHaveCount(0);
    await page.getByTestId('runDropdown').click();
    await expect(page.getByRole('menuitem', {name: 'Copy link'})).toBeVisible();
    await expect(page.getByRole('menuitem', {name: 'Rename'})).toHaveCount(0);
    await expect(page.getByRole('menuitem', {name: 'Leave'})).toHaveCount(0);
});

test('W-174 nothing changes for who does not want to take part after all', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const viewer = await world.viewer();
    const page = await open(viewer, `/playbooks/runs/${run.id}`);
    await page.getByRole('button', {name: 'Participate'}).click();
    const dialog = page.getByRole('dialog', {name: 'Become a participant'});
    await dialog.getByRole('button', {name: 'Cancel'}).click();
    await expect(dialog).toBeHidden();
    const {participant_ids: ids} = await viewer.api.playbooks<{participant_ids: string[]}>('GET', `/runs/${run.id}`);
    expect(ids).not.toContain(viewer.api.userId);
});

test('W-173 who joins a run is in its channel where the run or they want it', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const viewer = await world.viewer();
    await world.owner.api.playbooks('PATCH', `/runs/${run.id}`, {create_channel_member_on_new_participant: false});
    const page = await open(viewer, `/playbooks/runs/${run.id}`);
    await page.getByRole('button', {name: 'Participate'}).click();
    const dialog = page.getByRole('dialog', {name: 'Become a participant'});
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', {name: 'Participate'}).click();
    await expect(page.getByText('You take part in “Checkout fails” now')).toBeVisible();
    await expect(page.getByRole('button', {name: 'Participate'})).toHaveCount(0);
    await new Product(page).checklists.box('Tell support').check();
    const members = async () =>
        (await world.owner.api.host<{user_id: string}[]>('GET', `/channels/${run.channel_id}/members`)).map(
            ({user_id: id}) => id,
        );
    await expect.poll(members).toContain(viewer.api.userId);
});

test('W-175 who leaves a run is asked, and only looks on from then', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.participant, `/playbooks/runs/${run.id}`);
    await page.getByTestId('runDropdown').click();
    await page.getByRole('menuitem', {name: 'Leave and unfollow'}).click();
    await page.getByRole('alertdialog').getByRole('button', {name: 'Leave'}).click();
    await expect(page.getByText('You have left “Checkout fails”')).toBeVisible();
    await expect(page.getByRole('button', {name: 'Participate'})).toBeVisible();
    await page.getByTestId('runinfo-participants').getByRole('button').click();
    await expect(page.getByTestId('run-participants')).toHaveCount(0);
});

test('the owner is told to hand the run over before leaving', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    await page.getByTestId('runDropdown').click();
    await page.getByRole('menuitem', {name: 'Leave and unfollow'}).click();
    await expect(page.getByText('Make somebody else the owner first')).toBeVisible();
});
