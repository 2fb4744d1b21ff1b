import type {Locator, Page} from '@playwright/test';

import {Product} from './support/pages/product';
import {expect, test} from './support/test';

const title = (page: Page) => page.getByTestId('rhs-title');
const fact = (page: Page, name: string) => page.getByTestId(`runinfo-${name}`);

/** Opens the timeline at the side of the run on screen. */
async function openTimeline(page: Page): Promise<Locator> {
    await page.getByTestId('rhs-header-button-timeline').click();
    return page.getByTestId('rhs-timeline');
}

test('W-203 the buttons of the bar open, switch and close the panel', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    await expect(title(page)).toHaveText('Info');
    await page.getByTestId('rhs-header-button-timeline').click();
    await expect(title(page)).toHaveText('Timeline');
    await page.getByTestId('rhs-header-button-info').click();
    await expect(title(page)).toHaveText('Info');
    await page.getByTestId('rhs-header-button-info').click();
    await expect(title(page)).toBeHidden();
});

test('W-204 the playbook is linked for those who may see it', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    await fact(page, 'playbook').getByRole('link', {name: 'Incident response'}).click();
    await expect(new Product(page).heading('Incident response')).toBeVisible();

    const {id} = await world.owner.api.playbooks<{id: string}>('POST', '/runs', {
        name: 'Groceries',
        owner_user_id: world.owner.api.userId,
        channel_id: run.channel_id,
        team_id: world.team.id,
    });
    await page.goto(`/playbooks/runs/${id}`);
    await expect(fact(page, 'owner')).toBeVisible();
    await expect(fact(page, 'playbook')).toHaveCount(0);
});

test('W-206 the participants of the info open their list', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    await fact(page, 'participants').getByRole('button').click();
    await expect(title(page)).toHaveText('Participants');
    await expect(page.getByTestId('run-owner')).toContainText(world.owner.username);
    await expect(page.getByTestId('run-participants')).toContainText(world.participant.username);
    await page.getByTestId('rhs-back-button').click();
    await expect(title(page)).toHaveText('Info');
});

test('W-207 following is switched, and followers are counted', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const viewer = await world.viewer();
    const page = await open(viewer, `/playbooks/runs/${run.id}`);
    const followers = async () => world.owner.api.playbooks<string[]>('GET', `/runs/${run.id}/followers`);
    await fact(page, 'following').getByRole('button', {name: 'Follow', exact: true}).click();
    await expect(fact(page, 'following').getByRole('button', {name: 'Following'})).toBeVisible();
    await expect(fact(page, 'following').getByRole('img')).toHaveAccessibleName(new RegExp(viewer.username));
    await expect.poll(followers).toContain(viewer.api.userId);
    await fact(page, 'following').getByRole('button', {name: 'Following'}).click();
    await expect.poll(followers).not.toContain(viewer.api.userId);
});

test('W-210 what happened last leads to the whole timeline', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    const recent = page.getByRole('region', {name: 'Recent activity'});
    await expect(recent).toContainText(`${world.owner.username} started the run`);
    await recent.getByRole('button', {name: 'View all'}).click();
    await expect(title(page)).toHaveText('Timeline');
});

test('W-211 the timeline is filtered by kinds of events', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    await world.owner.api.playbooks('PUT', `/runs/${run.id}/checklists/0/item/1/state`, {new_state: 'closed'});
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    const timeline = await openTimeline(page);
    await expect(timeline.getByTestId('timeline-item task_state_modified')).toContainText('Tell support');
    await timeline.getByRole('button', {name: 'Filter'}).click();
    const box = (name: string) => page.getByRole('menuitemcheckbox', {name});
    await expect(box('All events')).toBeChecked();
    await expect(box('Task state changes')).toBeDisabled();
    await box('All events').click();
    await box('Task state changes').click();
    await page.keyboard.press('Escape');
    await expect(timeline.getByTestId('timeline-item task_state_modified')).toHaveCount(0);
    await expect(timeline.getByTestId('timeline-item incident_created')).toBeVisible();

    const other = await world.incident('Search is slow');
    await page.goto(`/playbooks/runs/${other.id}`);
    const fresh = await openTimeline(page);
    await fresh.getByRole('button', {name: 'Filter'}).click();
    await expect(box('All events')).toBeChecked();
});

test('W-212 an entry of the timeline is deleted for everybody', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    await world.owner.api.playbooks('PUT', `/runs/${run.id}/checklists/0/item/1/state`, {new_state: 'closed'});
    const mine = await open(world.owner, `/playbooks/runs/${run.id}`);
    const theirs = await open(world.participant, `/playbooks/runs/${run.id}`);
    const [here, there] = [await openTimeline(mine), await openTimeline(theirs)];
    await expect(there.getByTestId('timeline-item task_state_modified')).toBeVisible();
    const entry = here.getByTestId('timeline-item task_state_modified');
    await entry.hover();
    await entry.getByRole('button', {name: 'Delete entry'}).click();
    await mine.getByRole('alertdialog').getByRole('button', {name: 'Delete entry'}).click();
    await expect(entry).toHaveCount(0);
    await expect(there.getByTestId('timeline-item task_state_modified')).toHaveCount(0);
});

test('W-213 participants are managed by those who take part', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const viewer = await world.viewer();
    const looks = await open(viewer, `/playbooks/runs/${run.id}?from=channel_rhs_participants`);
    await expect(looks.getByTestId('run-owner')).toBeVisible();
    await expect(looks.getByTestId('participants-manage-btn')).toHaveCount(0);

    await world.owner.api.playbooks('POST', `/runs/${run.id}/participants`, {user_ids: [viewer.api.userId]});
    const page = await open(world.owner, `/playbooks/runs/${run.id}?from=channel_rhs_participants`);
    await page.getByTestId('participants-manage-btn').click();
    const role = (username: string) => page.getByRole('button', {name: `Participant: ${username}`});
    await role(viewer.username).click();
    await page.getByRole('menuitem', {name: 'Remove from run'}).click();
    await expect(role(viewer.username)).toHaveCount(0);
    await role(world.participant.username).click();
    await page.getByRole('menuitem', {name: 'Make run owner'}).click();
    await expect(page.getByTestId('run-owner')).toContainText(world.participant.username);
    await expect(page.getByTestId('run-participants')).toContainText(world.owner.username);
    await page.getByRole('button', {name: 'Done'}).click();
    await expect(role(world.owner.username)).toHaveCount(0);
});

test('W-214 people are added, to the channel as the run or the checkbox says', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const viewer = await world.viewer();
    const page = await open(world.owner, `/playbooks/runs/${run.id}?from=channel_rhs_participants`);
    const dialog = page.getByRole('dialog', {name: 'Add people to Checkout fails'});
    const add = async () => {
        await page.getByRole('button', {name: 'Add', exact: true}).click();
        await expect(dialog.getByRole('button', {name: 'Add', exact: true})).toBeDisabled();
        await dialog.getByRole('button', {name: 'Search for people'}).click();
        await new Product(page).checklists.pick('Search for people', viewer.username, new RegExp(viewer.username));
    };
    const inChannel = async () =>
        (await world.owner.api.host<{user_id: string}[]>('GET', `/channels/${run.channel_id}/members`)).some(
            ({user_id: id}) => id === viewer.api.userId,
        );
    const takesPart = async () =>
        (
            await world.owner.api.playbooks<{participant_ids: string[]}>('GET', `/runs/${run.id}`)
        ).participant_ids.includes(viewer.api.userId);

    await world.owner.api.playbooks('PATCH', `/runs/${run.id}`, {create_channel_member_on_new_participant: false});
    await add();
    await expect(dialog.getByTestId('also-add-to-channel')).not.toBeChecked();
    await dialog.getByRole('button', {name: 'Add', exact: true}).click();
    await expect(page.getByTestId('run-participants')).toContainText(viewer.username);
    await expect.poll(takesPart).toBe(true);
    expect(await inChannel()).toBe(false);

    await world.owner.api.playbooks('DELETE', `/runs/${run.id}/participants/${viewer.api.userId}`);
    await expect(page.getByTestId('run-participants')).not.toContainText(viewer.username);
    await add();
    await dialog.getByTestId('also-add-to-channel').check();
    await dialog.getByRole('button', {name: 'Add', exact: true}).click();
    await expect(dialog).toBeHidden();
    await expect.poll(takesPart).toBe(true);
    await expect.poll(inChannel).toBe(true);
});
