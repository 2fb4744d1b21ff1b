import type {Locator, Page} from '@playwright/test';

import {expect, test} from './support/test';
import type {Run, World} from './support/world';

const section = (page: Page) => page.getByTestId('run-retrospective-section');
const report = (page: Page): Locator => page.getByTestId('retro-report-text');
const metric = (page: Page, name: string) => section(page).getByRole('textbox', {name: new RegExp(`^${name}`)});

interface Written {
    retrospective: string;
    retrospective_published_at: number;
    metrics_data: {value: number | null}[];
}

const written = (world: World, run: Run) => world.owner.api.playbooks<Written>('GET', `/runs/${run.id}`);

/** A run with a template and two metrics for its retrospective. */
async function withRetrospective(world: World): Promise<Run> {
    const playbook = await world.playbook('Incident response');
    const {api} = world.owner;
    await api.playbooks('PATCH', `/playbooks/${playbook.id}`, {
        retrospective_enabled: true,
        retrospective_template: 'What happened?',
    });
    for (const fields of [
        {title: 'Cost', type: 'metric_currency', description: 'In euros', target: 500},
        {title: 'Time to repair', type: 'metric_duration', description: '', target: null},
    ]) {
        await api.playbooks('POST', `/playbooks/${playbook.id}/metrics`, fields);
    }
    return world.run(playbook, 'Checkout fails');
}

test('W-195 a retrospective begins with the template and the metrics of the playbook', async ({world, open}) => {
    const run = await withRetrospective(world);
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    await expect(report(page)).toHaveValue('What happened?');
    await expect(section(page).locator('label')).toContainText(['Cost', 'Time to repair']);
    await expect(section(page)).toContainText('Target: 500');
    await expect(section(page)).toContainText('In euros');
});

test('W-196 what is understood is saved by itself, the rest says what is wrong', async ({world, open}) => {
    const run = await withRetrospective(world);
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    await metric(page, 'Cost').fill('0');
    await metric(page, 'Time to repair').fill('soon');
    await expect(section(page).getByText('Write days, hours and minutes')).toBeVisible();
    await report(page).fill('The disk was full');
    await report(page).blur();
    await expect.poll(async () => (await written(world, run)).retrospective).toBe('The disk was full');
    await expect
        .poll(async () =>
            (await written(world, run)).metrics_data.map(({value}) => value).filter((value) => value !== null),
        )
        .toEqual([0]);
    await page.reload();
    await expect(metric(page, 'Cost')).toHaveValue('0');
    await expect(metric(page, 'Time to repair')).toHaveValue('');
    await expect(report(page)).toHaveValue('The disk was full');
});

test('W-197 nothing is published while a metric is missing', async ({world, open}) => {
    const run = await withRetrospective(world);
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    await metric(page, 'Cost').fill('12');
    await section(page).getByRole('button', {name: 'Publish'}).click();
    await expect(section(page).getByText('Add a value to publish')).toHaveCount(1);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    expect((await written(world, run)).retrospective_published_at).toBe(0);
});

test('W-198 a retrospective is published once, and cannot be changed from then', async ({world, open}) => {
    const run = await withRetrospective(world);
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    await metric(page, 'Cost').fill('12');
    await metric(page, 'Time to repair').fill('00:01:30');
    await section(page).getByRole('button', {name: 'Publish'}).click();
    await page.getByRole('alertdialog').getByRole('button', {name: 'Publish'}).click();
    await expect(section(page).getByText(/^Published/)).toBeVisible();
    await expect(section(page).getByRole('button', {name: 'Publish'})).toBeDisabled();
    await expect(metric(page, 'Cost')).toBeDisabled();
    await expect(section(page).getByRole('textbox', {name: 'Report'})).toHaveCount(0);
    const {metrics_data: values, retrospective_published_at: at} = await written(world, run);
    expect(at).toBeGreaterThan(0);
    expect(values.map(({value}) => value).sort()).toEqual([12, 5_400_000]);
});

test('W-199 who only looks at a run reads its retrospective', async ({world, open}) => {
    const run = await withRetrospective(world);
    const page = await open(await world.viewer(), `/playbooks/runs/${run.id}`);
    await expect(report(page)).toContainText('What happened?');
    await expect(metric(page, 'Cost')).toBeDisabled();
    await expect(section(page).getByRole('button')).toHaveCount(0);
});
