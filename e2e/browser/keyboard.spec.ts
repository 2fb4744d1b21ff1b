import {Product} from './support/pages/product';
import {Sidebar} from './support/pages/sidebar';
import {expect, test} from './support/test';

test('a run is worked through without a mouse', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    const {checklists} = new Product(page);
    const {keyboard} = page;
    await expect(checklists.task('Confirm the alarm')).toBeVisible();

    await test.step('j and k move', async () => {
        await keyboard.press('j');
        await expect(checklists.task('Confirm the alarm')).toBeFocused();
        await keyboard.press('j');
        await expect(checklists.task('Tell support')).toBeFocused();
        await keyboard.press('k');
        await expect(checklists.task('Confirm the alarm')).toBeFocused();
    });

    await test.step('x ticks and unticks', async () => {
        await keyboard.press('x');
        await expect(checklists.box('Confirm the alarm')).toBeChecked();
        await keyboard.press('x');
        await expect(checklists.box('Confirm the alarm')).not.toBeChecked();
    });

    await test.step('Alt and arrows put in order, and the focus stays', async () => {
        await keyboard.press('Alt+ArrowDown');
        await expect(checklists.titles('Triage')).toHaveText(['Tell support', 'Confirm the alarm', 'Find the cause']);
        await expect(checklists.task('Confirm the alarm')).toBeFocused();
        await keyboard.press('Alt+ArrowUp');
        await expect(checklists.titles('Triage')).toHaveText(['Confirm the alarm', 'Tell support', 'Find the cause']);
    });

    await test.step('e edits, and the focus comes back to the task', async () => {
        await keyboard.press('e');
        await expect(checklists.task('Confirm the alarm').getByRole('textbox', {name: 'Title'})).toBeFocused();
        await keyboard.type(' twice');
        await keyboard.press('Control+Enter');
        await expect(checklists.task('Confirm the alarm twice')).toBeFocused();
    });

    await test.step('Escape keeps the old text', async () => {
        await keyboard.press('e');
        await keyboard.type(' and again');
        await keyboard.press('Escape');
        await expect(checklists.task('Confirm the alarm twice')).toBeFocused();
    });

    await test.step('a assigns', async () => {
        await keyboard.press('a');
        await keyboard.type(world.participant.username);
        await expect(
            page.getByRole('menuitemradio', {
                name: new RegExp(`^${world.participant.username}`),
            }),
        ).toBeVisible();
        await keyboard.press('Enter');
        await expect(checklists.task('Confirm the alarm twice')).toContainText(world.participant.username);
        await expect(page.getByRole('menu')).toBeHidden();
    });

    await test.step('d sets a due date', async () => {
        await checklists.task('Tell support').focus();
        await keyboard.press('d');
        await keyboard.type('tomorrow at 9:00');
        await keyboard.press('Enter');
        await expect(checklists.task('Tell support').getByRole('button', {name: /due/i})).toBeVisible();
    });

    await test.step('s skips and restores', async () => {
        await checklists.task('Find the cause').focus();
        await keyboard.press('s');
        await expect(checklists.task('Find the cause')).toHaveAttribute('data-state', 'skipped');
        await keyboard.press('s');
        await expect(checklists.task('Find the cause')).toHaveAttribute('data-state', 'open');
    });

    await test.step('n writes new tasks until Escape', async () => {
        await keyboard.press('n');
        await expect(checklists.section('Triage').getByRole('textbox', {name: 'Add a task'})).toBeFocused();
        await keyboard.type('Call the owner of the shop');
        await keyboard.press('Enter');
        await keyboard.press('Escape');
        await expect(checklists.titles('Triage').last()).toHaveText('Call the owner of the shop');
    });
});

test('letters that are typed into a field are text', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    const {checklists} = new Product(page);
    await checklists.section('Triage').getByRole('button', {name: 'Add a task'}).click();
    await page.keyboard.type('xjksade');
    await expect(checklists.section('Triage').getByRole('textbox', {name: 'Add a task'})).toHaveValue('xjksade');
    expect(Object.values(await world.states(run.id))).toEqual(['', '', '', '', '']);
});

test('keys work in the sidebar once it has the focus, and not while a message is written', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, await world.channelPath(run.channel_id));
    const {checklists} = new Sidebar(page);
    await expect(checklists.task('Confirm the alarm')).toBeVisible();
    await page.locator('#post_textbox').focus();
    await page.keyboard.type('jx');
    await expect(page.locator('#post_textbox')).toHaveValue('jx');

    await checklists.task('Confirm the alarm').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect(checklists.box('Tell support')).toBeChecked();
    await expect(checklists.box('Confirm the alarm')).not.toBeChecked();
});

test('the product is walked through by keys', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}`);
    const product = new Product(page);
    await expect(product.heading('Incident response')).toBeVisible();
    await page.keyboard.press('?');
    const overview = page.getByRole('dialog', {name: 'Keyboard shortcuts'});
    await expect(overview).toContainText('Next task');
    await page.keyboard.press('Escape');
    await expect(overview).toBeHidden();

    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await expect(product.heading('Playbooks')).toBeVisible();
    await page.keyboard.press('/');
    await expect(product.search).toBeFocused();
    await product.search.blur();
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog', {name: 'Create playbook'})).toBeVisible();
});

test('an update is posted, an attribute chosen and the history read without a mouse', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    await world.owner.api.playbooks('POST', `/playbooks/${playbook.id}/property_fields`, {
        name: 'Severity',
        type: 'select',
        attrs: {visibility: 'always', sort_order: 0, options: [{name: 'High'}, {name: 'Low'}]},
    });
    const run = await world.run(playbook, 'Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);

    const post = page.getByTestId('post-update-button');
    await post.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('update_run_status_textbox')).toBeFocused();
    await page.keyboard.type('The cause is found');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByTestId('run-statusupdate-section')).toContainText('The cause is found');
    await expect(post).toBeFocused();

    const severity = page.getByTestId('run-property-severity').getByRole('button');
    await severity.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitemradio', {name: 'High'})).toBeVisible();
    await page.keyboard.type('Low');
    await page.keyboard.press('Enter');
    await expect(severity).toHaveText('Low');
    await expect(severity).toBeFocused();

    await page.getByTestId('rhs-header-button-timeline').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('rhs-title')).toHaveText('Timeline');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('rhs-title')).toBeHidden();
});
