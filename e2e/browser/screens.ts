import path from 'node:path';

import type {Page} from '@playwright/test';

import {settled} from './support/axe';
import {Host} from './support/pages/host';
import {Product} from './support/pages/product';
import {RunDialog} from './support/pages/run_dialog';
import {Sidebar} from './support/pages/sidebar';
import {Session} from './support/session';
import {expect, test} from './support/test';
import type {Person, Playbook, Run} from './support/world';

// Pictures of every screen, to be looked at; nothing is compared. They show the demo content of the stack.

const FOLDER = path.resolve(__dirname, '../../screens');
const API = '**/plugins/playbooks/api/v0/';

test.setTimeout(300_000);

/** People of the demo content. Each has a theme, which is kept for all their pages. */
const people = {light: 'mira', dark: 'jonas'};

async function demoPerson(username: string): Promise<Person> {
    const password = 'Playbooks-sample1';
    return {username, password, api: await Session.open(username, password)};
}

for (const theme of ['light', 'dark'] as const) {
    for (const width of [1440, 768, 400]) {
        const take = async (page: Page, name: string) => {
            await settled(page);
            await page.screenshot({
                path: path.join(FOLDER, `${theme}-${width}`, `${name}.png`),
            });
        };

        /** Opens a page in the theme and width of the pictures. */
        const prepare = async (open: (person: Person, at: string) => Promise<Page>, person: Person, at: string) => {
            const page = await open(person, at);
            await new Host(page).useTheme(theme);
            await page.setViewportSize({
                width,
                height: width === 400 ? 740 : 900,
            });
            return page;
        };

        test(`typical screens, ${theme}, ${width} pixels`, async ({open}) => {
            const person = await demoPerson(people[theme]);
            const {items: playbooks} = await person.api.playbooks<{
                items: Playbook[];
            }>('GET', '/playbooks?sort=title');
            const {items: runs} = await person.api.playbooks<{
                items: Run[];
            }>('GET', '/runs?statuses=InProgress&sort=name');
            const page = await prepare(open, person, '/playbooks/playbooks');
            const product = new Product(page);
            await expect(product.main.getByRole('link', {name: playbooks[0]?.title}).first()).toBeVisible();
            await take(page, 'playbook-list');

            for (const playbook of playbooks) {
                await page.goto(`/playbooks/playbooks/${playbook.id}`);
                await expect(product.heading(playbook.title)).toBeVisible();
                await take(page, `playbook-${playbook.title.toLowerCase().replaceAll(' ', '-')}`);
            }
            await product.main.getByRole('button', {name: 'Run', exact: true}).click();
            await expect(new RunDialog(page).name).toBeFocused();
            await take(page, 'run-dialog');

            await page.goto('/playbooks/runs?statuses=InProgress&statuses=Finished');
            await expect(product.main.getByRole('link', {name: runs[0]?.name}).first()).toBeVisible();
            await take(page, 'run-list');

            for (const run of runs) {
                const name = run.name.toLowerCase().replaceAll(' ', '-');
                await page.goto(`/playbooks/runs/${run.id}`);
                await expect(product.heading(run.name)).toBeVisible();
                await take(page, `run-${name}`);
                const channel = await person.api.host<{
                    name: string;
                    team_id: string;
                }>('GET', `/channels/${run.channel_id}`);
                const team = await person.api.host<{name: string}>('GET', `/teams/${channel.team_id}`);
                await page.goto(`/${team.name}/channels/${channel.name}?forceRHSOpen`);
                const sidebar = new Sidebar(page);
                await expect(sidebar.heading(run.name)).toBeVisible();
                await take(page, `sidebar-run-${name}`);
                await sidebar.back();
                await expect(sidebar.card(run.name)).toBeVisible();
                await take(page, `sidebar-list-${name}`);
            }
        });

        test(`empty, loading and failed screens, ${theme}, ${width} pixels`, async ({world, open}) => {
            const page = await prepare(open, world.owner, '/playbooks/playbooks');
            const product = new Product(page);
            await expect(product.main.getByText('Get started with Playbooks')).toBeVisible();
            await take(page, 'empty-playbook-list');
            await product.main.getByRole('button', {name: 'Create playbook'}).first().click();
            await expect(page.getByRole('dialog')).toBeVisible();
            await take(page, 'create-dialog');
            const playbook = await world.playbook('Incident response');
            const run = await world.run(playbook, 'Checkout fails');

            const attributes = `/playbooks/${playbook.id}/property_fields`;
            const tab = `/playbooks/playbooks/${playbook.id}/attributes`;
            await page.goto(tab);
            await expect(product.main.getByText('No attributes yet')).toBeVisible();
            await take(page, 'empty-attributes');
            for (const [at, attribute] of [
                {name: 'Severity', type: 'select', attrs: {options: [{name: 'High'}, {name: 'Medium'}, {name: 'Low'}]}},
                {name: 'Regions', type: 'multiselect', attrs: {options: [{name: 'Europe'}, {name: 'America'}]}},
                {name: 'Report', type: 'text', attrs: {value_type: 'url'}},
                {name: 'Incident lead', type: 'user', attrs: {}},
            ].entries()) {
                const attrs = {...attribute.attrs, visibility: 'always', sort_order: at};
                await world.owner.api.playbooks('POST', attributes, {...attribute, attrs});
            }
            await page.goto(tab);
            await expect(product.main.getByText('Incident lead')).toBeVisible();
            await take(page, 'attributes');
            await product.main.getByRole('button', {name: 'High'}).click();
            await expect(page.getByRole('dialog', {name: 'Edit High'})).toBeVisible();
            await take(page, 'attribute-value');
            await page.keyboard.press('Escape');
            await product.main.getByRole('button', {name: 'More about Regions'}).click();
            await expect(page.getByRole('menu')).toBeVisible();
            await take(page, 'attribute-menu');
            await page.keyboard.press('Escape');
            await product.main.getByTestId('playbook-members').click();
            await expect(page.getByRole('dialog', {name: 'Playbook access'})).toBeVisible();
            await take(page, 'playbook-access');

            for (const [name, address] of Object.entries({
                'playbook-list': '/playbooks/playbooks',
                'run-list': '/playbooks/runs',
                run: `/playbooks/runs/${run.id}`,
                sidebar: `${await world.channelPath(run.channel_id)}?forceRHSOpen`,
            })) {
                // Answers nothing, so that the page stays as it is while it waits.
                await page.route(`${API}**`, () => new Promise<void>(() => undefined));
                await page.goto(address);
                await expect(page.getByRole('main')).toBeVisible();
                await take(page, `loading-${name}`);
                await page.unrouteAll({behavior: 'ignoreErrors'});

                await page.route(`${API}**`, (route) => route.fulfill({status: 403, json: {error: 'no'}}));
                await page.goto(address);
                await expect(page.getByRole('main')).toBeVisible();
                await page.waitForLoadState('networkidle');
                await take(page, `failed-${name}`);
                await page.unrouteAll({behavior: 'ignoreErrors'});
            }
            await page.goto('/playbooks/error?type=playbook_runs');
            await expect(product.main.getByText('Run not found')).toBeVisible();
            await take(page, 'error');
        });

        test(`parts of a run, ${theme}, ${width} pixels`, async ({world, open}) => {
            const playbook = await world.playbook('Incident response');
            const {api} = world.owner;
            await api.playbooks('PATCH', `/playbooks/${playbook.id}`, {
                retrospective_enabled: true,
                retrospective_template: 'What happened?\n\nWhat do we change?',
            });
            for (const fields of [
                {title: 'Cost', type: 'metric_currency', description: 'In euros', target: 500},
                {title: 'Time to repair', type: 'metric_duration', description: '', target: null},
            ]) {
                await api.playbooks('POST', `/playbooks/${playbook.id}/metrics`, fields);
            }
            for (const [at, field] of [
                {name: 'Severity', type: 'select', attrs: {options: [{name: 'High'}, {name: 'Low'}]}},
                {name: 'Regions', type: 'multiselect', attrs: {options: [{name: 'Europe'}, {name: 'America'}]}},
                {name: 'Report', type: 'text', attrs: {value_type: 'url'}},
                {name: 'Witnesses', type: 'multiuser', attrs: {}},
            ].entries()) {
                const attrs = {...field.attrs, visibility: 'always', sort_order: at};
                await api.playbooks('POST', `/playbooks/${playbook.id}/property_fields`, {...field, attrs});
            }
            const run = await world.run(playbook, 'Checkout fails');
            const viewer = await world.viewer();
            for (const message of ['We look at the **payment** service.', 'The cause is found: a full disk.']) {
                await api.playbooks('POST', `/runs/${run.id}/status`, {message, reminder: 3600});
            }
            await api.playbooks('PUT', `/runs/${run.id}/checklists/0/item/0/state`, {new_state: 'closed'});

            const page = await prepare(open, world.owner, `/playbooks/runs/${run.id}`);
            const product = new Product(page);
            const panel = async (name: 'info' | 'timeline') => {
                if (!(await page.getByTestId('rhs-title').isVisible())) {
                    await page.getByTestId(`rhs-header-button-${name}`).click();
                }
                await expect(page.getByTestId('rhs-title')).toBeVisible();
            };
            await expect(product.heading(run.name)).toBeVisible();
            await take(page, 'run-parts');
            await page.getByTestId('run-retrospective-section').scrollIntoViewIfNeeded();
            await take(page, 'run-retrospective');
            await panel('info');
            await take(page, 'run-info');
            await page.goto(`/playbooks/runs/${run.id}?from=channel_rhs_participants`);
            await expect(page.getByTestId('run-participants')).toBeVisible();
            await page.getByTestId('participants-manage-btn').click();
            await take(page, 'run-participants');
            await page.getByRole('button', {name: 'Add', exact: true}).click();
            await page.getByRole('dialog').getByRole('button', {name: 'Search for people'}).click();
            await take(page, 'run-add-people');
            await product.checklists.pick('Search for people', viewer.username, new RegExp(viewer.username));
            await take(page, 'run-add-people-chosen');
            await page.keyboard.press('Escape');
            await page.goto(`/playbooks/runs/${run.id}`);
            await expect(product.heading(run.name)).toBeVisible();
            await page.getByTestId('rhs-header-button-timeline').click();
            await expect(page.getByTestId('rhs-timeline')).toBeVisible();
            await take(page, 'run-timeline');
            await page.goto(`/playbooks/runs/${run.id}`);
            await page.getByTestId('post-update-button').click();
            await expect(page.getByTestId('update_run_status_textbox')).toBeVisible();
            await take(page, 'run-update');

            await page.goto(`${await world.channelPath(run.channel_id)}?forceRHSOpen`);
            await expect(new Sidebar(page).heading(run.name)).toBeVisible();
            await take(page, 'sidebar-parts');

            const looks = await prepare(open, viewer, `/playbooks/runs/${run.id}`);
            await expect(new Product(looks).heading(run.name)).toBeVisible();
            await take(looks, 'run-viewer');
            await looks.getByRole('button', {name: 'Participate'}).click();
            await expect(looks.getByRole('dialog', {name: 'Become a participant'})).toBeVisible();
            await take(looks, 'run-join');
        });
    }
}
