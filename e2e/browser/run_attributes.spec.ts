import type {Page} from '@playwright/test';

import {Product} from './support/pages/product';
import {Sidebar} from './support/pages/sidebar';
import {expect, test} from './support/test';
import type {Playbook, Run, World} from './support/world';

interface Field {
    id: string;
    attrs: {options: {id: string; name: string}[] | null};
}

const value = (page: Page, slug: string) => page.getByTestId(`run-property-${slug}`).getByTestId('property-value');

async function addField(world: World, playbook: Playbook, name: string, type: string, attrs = {}): Promise<Field> {
    return world.owner.api.playbooks<Field>('POST', `/playbooks/${playbook.id}/property_fields`, {
        name,
        type,
        attrs: {visibility: 'always', sort_order: 0, ...attrs},
    });
}

/** A run whose task "Find the cause" is there only while its severity is high. */
async function conditional(world: World): Promise<Run> {
    const playbook = await world.playbook('Incident response');
    const field = await addField(world, playbook, 'Severity', 'select', {options: [{name: 'High'}, {name: 'Low'}]});
    const condition = await world.owner.api.playbooks<{id: string}>('POST', `/playbooks/${playbook.id}/conditions`, {
        version: 1,
        condition_expr: {is: {field_id: field.id, value: [field.attrs.options?.[0]?.id]}},
    });
    const whole = await world.owner.api.playbooks<{checklists: {items: object[]}[]}>(
        'GET',
        `/playbooks/${playbook.id}`,
    );
    Object.assign(whole.checklists[0]?.items[2] ?? {}, {condition_id: condition.id});
    await world.owner.api.playbooks('PUT', `/playbooks/${playbook.id}`, whole);
    return world.run(playbook, 'Checkout fails');
}

async function choose(page: Page, slug: string, option: string): Promise<void> {
    await value(page, slug).getByRole('button').click();
    await page.getByRole('menuitemradio', {name: option}).click();
}

test('W-218 a run without attributes has no block for them', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    await expect(page.getByTestId('runinfo-owner')).toBeVisible();
    await expect(page.getByRole('region', {name: 'Attributes'})).toHaveCount(0);
});

test('W-219 attributes are changed on the page and in the sidebar, and both agree', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    await addField(world, playbook, 'Severity', 'select', {options: [{name: 'High'}, {name: 'Low'}]});
    await addField(world, playbook, 'Affected Regions', 'multiselect', {options: [{name: 'Europe'}, {name: 'Asia'}]});
    await addField(world, playbook, 'Cause', 'text');
    await addField(world, playbook, 'Report', 'text', {value_type: 'url'});
    await addField(world, playbook, 'Happened', 'date');
    await addField(world, playbook, 'Lead', 'user');
    await addField(world, playbook, 'Witnesses', 'multiuser');
    const run = await world.run(playbook, 'Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    const other = await open(world.participant, await world.channelPath(run.channel_id));
    await expect(new Sidebar(other).heading('Checkout fails')).toBeVisible();
    const both = async (slug: string, text: string) => {
        await expect(value(page, slug)).toContainText(text);
        await expect(value(other, slug)).toContainText(text);
    };
    const {pick} = new Product(page).checklists;
    const choosePerson = async (slug: string, list: string) => {
        await value(page, slug)
            .getByRole('button', {name: `${list}:`})
            .click();
        await pick.call(new Product(page).checklists, list, world.participant.username, /^paul/);
    };
    const write = async (name: string, text: string) => {
        await page.getByRole('button', {name: `Edit ${name}`}).click();
        await page.getByRole('textbox', {name, exact: false}).fill(text);
        await page.keyboard.press('Enter');
    };

    await both('severity', 'Empty');
    await choose(page, 'severity', 'High');
    await both('severity', 'High');
    await value(other, 'affected-regions').getByRole('button').click();
    await other.getByRole('menuitemcheckbox', {name: 'Europe'}).click();
    await other.getByRole('menuitemcheckbox', {name: 'Asia'}).click();
    await other.keyboard.press('Escape');
    await both('affected-regions', 'Europe, Asia');
    await write('cause', 'A full disk');
    await both('cause', 'A full disk');
    await write('report', 'https://example.com/report');
    await expect(value(other, 'report').getByRole('link')).toHaveAttribute('target', '_blank');
    await value(page, 'happened').getByRole('button').click();
    await pick.call(new Product(page).checklists, 'Due date', 'tomorrow', /tomorrow/);
    await expect(value(other, 'happened')).not.toContainText('Empty');
    await choosePerson('lead', 'Lead');
    await both('lead', world.participant.username);
    await choosePerson('witnesses', 'Witnesses');
    await both('witnesses', world.participant.username);

    await choose(page, 'severity', 'Clear');
    await both('severity', 'Empty');
    await write('cause', '');
    await both('cause', 'Empty');
    const {timeline_events: events} = await world.owner.api.playbooks<{timeline_events: {summary: string}[]}>(
        'GET',
        `/runs/${run.id}`,
    );
    const summaries = events.map(({summary}) => summary);
    expect(summaries).toEqual(expect.arrayContaining(['set **Severity** to High', 'cleared **Severity**']));
});

test('W-221 tasks appear and disappear with what the attributes say', async ({world, open}) => {
    const run = await conditional(world);
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    const {checklists} = new Product(page);
    await expect(checklists.task('Tell support')).toBeVisible();
    await expect(checklists.task('Find the cause')).toHaveCount(0);
    await choose(page, 'severity', 'High');
    await expect(checklists.task('Find the cause')).toBeVisible();
    await expect(checklists.task('Find the cause').getByTestId('condition-indicator')).toContainText('Severity');
    await choose(page, 'severity', 'Low');
    await expect(checklists.task('Find the cause')).toHaveCount(0);
});

test('W-222 a task that somebody has worked on stays and says why', async ({world, open}) => {
    const run = await conditional(world);
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    const {checklists} = new Product(page);
    await choose(page, 'severity', 'High');
    await checklists.box('Find the cause').check();
    await choose(page, 'severity', 'Low');
    await expect(checklists.task('Find the cause').getByTestId('condition-indicator-error')).toContainText(
        'Stays because somebody has changed it',
    );
});
