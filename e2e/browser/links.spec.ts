import {Host} from './support/pages/host';
import {Product} from './support/pages/product';
import {expect, test} from './support/test';

const UNKNOWN = 'a'.repeat(26);

test('an address leads to its run or playbook, old addresses too', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const run = await world.run(playbook, 'Checkout fails');
    const page = await open(world.participant, `/playbooks/runs/${run.id}`);
    const product = new Product(page);
    await expect(product.heading('Checkout fails')).toBeVisible();
    await expect(page).toHaveTitle(/Checkout fails/);
    await page.goto(`/playbooks/playbooks/${playbook.id}`);
    await expect(product.heading('Incident response')).toBeVisible();
    await page.goto(`/${world.team.name}/playbooks/runs/${run.id}`);
    await expect(product.heading('Checkout fails')).toBeVisible();
    await expect(page).toHaveURL(`/playbooks/runs/${run.id}`);
});

test('what does not exist says so and leads back', async ({world, open}) => {
    await world.playbook('Incident response');
    const page = await open(world.owner, `/playbooks/runs/${UNKNOWN}`);
    const product = new Product(page);
    await expect(product.main.getByText('Run not found')).toBeVisible();
    await product.main.getByRole('link', {name: 'Back to runs'}).click();
    await expect(product.heading('Runs')).toBeVisible();
    await page.goto(`/playbooks/playbooks/${UNKNOWN}`);
    await expect(product.main.getByText('Playbook Not Found')).toBeVisible();
    await page.goto('/playbooks/no/such/place');
    await expect(product.main.getByText('Page not found')).toBeVisible();
});

test('what is private looks like what does not exist', async ({world, open}) => {
    const {id} = await world.owner.api.playbooks<{id: string}>('POST', '/playbooks', {
        title: 'Layoffs',
        team_id: world.team.id,
        public: false,
        reminder_timer_default_seconds: 86_400,
        members: [
            {
                user_id: world.owner.api.userId,
                roles: ['playbook_member', 'playbook_admin'],
            },
        ],
    });
    const page = await open(world.participant, `/playbooks/playbooks/${id}`);
    const product = new Product(page);
    await expect(product.main.getByText('Playbook Not Found')).toBeVisible();
    await expect(page.getByText('Layoffs')).toHaveCount(0);
});

test('the theme of the host is followed at once and kept', async ({world, open}) => {
    const run = await world.incident('Checkout fails');
    const page = await open(world.owner, `/playbooks/runs/${run.id}`);
    const product = new Product(page);
    const background = () => product.main.evaluate((main) => getComputedStyle(main).backgroundColor);
    await expect(product.heading('Checkout fails')).toBeVisible();
    const light = await background();
    await new Host(page).useTheme('dark');
    await expect.poll(background).not.toBe(light);
    const dark = await background();
    await page.reload();
    await expect(product.heading('Checkout fails')).toBeVisible();
    expect(await background()).toBe(dark);
});
