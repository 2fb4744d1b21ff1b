import type {Page} from '@playwright/test';

import {Product} from './support/pages/product';
import {Sidebar} from './support/pages/sidebar';
import {UpdateDialog} from './support/pages/update_dialog';
import {expect, test} from './support/test';
import type {Run, World} from './support/world';

const section = (page: Page) => page.getByTestId('run-statusupdate-section');

async function post(world: World, run: Run, message: string, reminder = 3600): Promise<void> {
    await world.owner.api.playbooks('POST', `/runs/${run.id}/status`, {message, reminder});
}

/** What was posted, the newest first. */
async function posted(world: World, run: Run): Promise<string[]> {
    const updates = await world.owner.api.playbooks<{message: string}[]>('GET', `/runs/${run.id}/status-updates`);
    return updates.map(({message}) => message);
}

test('W-184 participants see when the next update is due and post it, until the run is finished', async ({
    world,
    open,
}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    await expect(page.getByTestId('update-due-date-text')).toHaveText('Update due');
    await expect(section(page).getByRole('heading')).toHaveCount(0);
    await expect(page.getByTestId('post-update-button')).toBeVisible();
    await world.owner.api.playbooks('PUT', `/runs/${run.id}/finish`);
    await expect(page.getByTestId('update-due-date-text')).toHaveText('Run finished');
    await expect(page.getByTestId('post-update-button')).toBeHidden();
});

test('W-185 others see the latest update and may ask for one', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const viewer = await world.viewer();
    // Who follows hears of changes at once.
    await viewer.api.playbooks('PUT', `/runs/${run.id}/followers`);
    const page = await open(viewer, `/playbooks/runs/${run.id}`);
    await expect(section(page).getByRole('heading', {name: 'Recent status update'})).toBeVisible();
    await expect(section(page)).toContainText('No updates have been posted yet');
    await expect(page.getByTestId('request-update-button')).toBeVisible();
    await expect(page.getByTestId('post-update-button')).toHaveCount(0);
    await post(world, run, 'We are **on it**');
    await expect(section(page).getByTestId('status-update-card')).toContainText('We are on it');
    await expect(section(page).getByTestId('status-update-card')).toContainText(world.owner.username);
});

test('W-186 an update is requested after a question', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(await world.viewer(), `/playbooks/runs/${run.id}`);
    const requested = async () =>
        (
            await world.owner.api.playbooks<{timeline_events: {event_type: string}[]}>('GET', `/runs/${run.id}`)
        ).timeline_events.filter(({event_type}) => event_type === 'status_update_requested').length;

    await page.getByTestId('request-update-button').click();
    const question = page.getByRole('alertdialog', {name: 'Request an update'});
    await question.getByRole('button', {name: 'Cancel'}).click();
    await expect(question).toBeHidden();
    expect(await requested()).toBe(0);

    await page.getByTestId('request-update-button').click();
    await question.getByRole('button', {name: 'Send request'}).click();
    await expect(page.getByText('Your request was sent to the channel of the run')).toBeVisible();
    expect(await requested()).toBe(1);
});

test('W-187 all updates stand in a panel, the newest first, as they come', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.participant, `/playbooks/runs/${run.id}`);
    await page.getByRole('button', {name: 'More about status updates'}).click();
    await expect(page.getByRole('menuitem', {name: 'View all updates'})).toBeDisabled();
    await page.keyboard.press('Escape');

    await post(world, run, 'The first');
    await section(page).getByRole('button', {name: 'View all updates'}).click();
    const panel = page.getByTestId('run-rhs-statusupdates');
    await expect(panel.getByTestId('status-update-card')).toHaveCount(1);
    await post(world, run, 'The second');
    await expect(panel.getByTestId('status-update-card')).toContainText(['The second', 'The first']);
    await panel.getByTestId('rhs-back-button').click();
    await expect(page.getByTestId('rhs-title')).toHaveText('Info');
});

test('W-194 status updates are switched off and on', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    for (const [verb, there] of [
        ['Disable', false],
        ['Enable', true],
    ] as const) {
        await page.getByTestId('runDropdown').click();
        await page.getByRole('menuitem', {name: `${verb} status updates`}).click();
        await page
            .getByRole('alertdialog')
            .getByRole('button', {name: `${verb} status updates`})
            .click();
        await expect(section(page)).toHaveCount(there ? 1 : 0);
    }
    const {timeline_events: events} = await world.owner.api.playbooks<{timeline_events: {event_type: string}[]}>(
        'GET',
        `/runs/${run.id}`,
    );
    const types = events.map(({event_type}) => event_type);
    expect(types).toEqual(expect.arrayContaining(['status_updates_disabled', 'status_updates_enabled']));
});

test('W-250 nothing but white space is not posted', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    const dialog = await new UpdateDialog(page).open();
    await dialog.message.fill('  \n ');
    await expect(dialog.submit).toBeDisabled();
    await dialog.message.fill('Done');
    await expect(dialog.submit).toBeEnabled();
});

test('W-251 an update begins with the last one and its reminder, and both are kept', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, await world.channelPath(run.channel_id));
    await expect(new Sidebar(page).heading('Checkout fails')).toBeVisible();
    const dialog = await new UpdateDialog(page).open();
    await expect(dialog.message).toHaveValue('');
    await expect(dialog.reminder).toContainText('in 1 day');
    await dialog.message.fill('The cause is found');
    await dialog.remind('in 90 minutes', /in 90 minutes/);
    await expect(dialog.reminder).not.toContainText('in 1 day');
    await dialog.submit.click();
    await expect(dialog.root).toBeHidden();
    await expect(page.getByText('Update posted')).toBeVisible();
    expect(await posted(world, run)).toEqual(['The cause is found']);

    await dialog.open();
    await expect(dialog.message).toHaveValue('The cause is found');
    // Written times are as exact as a minute.
    await expect(dialog.reminder).toContainText(/in (89|90) minutes/);
});

test('W-252 an update that finishes the run asks first, and keeps what was written', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    const dialog = await new UpdateDialog(page).open();
    await dialog.message.fill('All is well again');
    await dialog.finishes.check();
    await expect(dialog.reminder).toBeDisabled();
    await dialog.submit.click();
    const question = page.getByRole('alertdialog', {name: 'Confirm finish run'});
    await expect(question).toContainText('5 tasks');
    await question.getByRole('button', {name: 'Cancel'}).click();
    await expect(dialog.message).toHaveValue('All is well again');
    expect(await posted(world, run)).toEqual([]);

    await dialog.submit.click();
    await question.getByRole('button', {name: 'Finish run'}).click();
    await expect(dialog.root).toBeHidden();
    await expect(page.getByTestId('update-due-date-text')).toHaveText('Run finished');
    expect((await world.readRun(run.id)).current_status).toBe('Finished');
});

test('W-253 what was written is not lost without a question', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, await world.channelPath(run.channel_id));
    const dialog = await new UpdateDialog(page).open();
    await dialog.message.fill('Half a thought');
    const question = page.getByRole('alertdialog', {name: 'You have unsaved changes'});

    await dialog.root.getByRole('button', {name: 'Cancel'}).click();
    await question.getByRole('button', {name: 'Cancel'}).click();
    await expect(dialog.message).toHaveValue('Half a thought');
    await dialog.root.getByTestId('run-overview-link').click();
    await question.getByRole('button', {name: 'Discard & leave'}).click();
    await expect(new Product(page).heading('Checkout fails')).toBeVisible();
    await expect(dialog.root).toBeHidden();
});
