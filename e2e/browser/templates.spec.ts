import {expectAccessible} from './support/axe';
import {Product} from './support/pages/product';
import {expect, test} from './support/test';

interface Made {
    title: string;
    public: boolean;
    num_stages: number;
    num_steps: number;
}

/** Sections and tasks by the name of the template. */
const EXPECTED: Record<string, [number, number]> = {
    'Learn how to use playbooks': [2, 8],
    'Product Release': [4, 20],
    'Incident Resolution': [4, 14],
    'Customer Onboarding': [4, 28],
    'Employee Onboarding': [5, 13],
    'Feature Lifecycle': [5, 16],
    'Bug Bash': [5, 19],
    Blank: [1, 1],
};

test('every template makes a playbook that the server takes as it is', async ({world, open}) => {
    const page = await open(world.owner, '/playbooks/playbooks');
    const {main} = new Product(page);
    const cards = main.getByTestId('use-playbook');
    await expect(cards).toHaveCount(8);
    await expectAccessible(page, 'the templates', 'main');
    for (const [name, counts] of Object.entries(EXPECTED)) {
        await cards.filter({hasText: name}).click();
        await page.waitForURL(/\/playbooks\/[a-z0-9]{26}\/outline$/);
        const id = /playbooks\/([a-z0-9]{26})\/outline$/.exec(page.url())?.[1] ?? '';
        const made = await world.owner.api.playbooks<Made>('GET', `/playbooks/${id}`);
        expect(made.title).toBe(name.startsWith('Learn') ? name : `@${world.owner.username}'s ${name}`);
        expect(made.public).toBe(true);
        expect([made.num_stages, made.num_steps]).toEqual(counts);
        await expect(new Product(page).heading(made.title)).toBeVisible();
        await page.goBack();
    }
});

test('a new playbook begins with an example that is chosen in the dialog', async ({world, open}) => {
    const page = await open(world.owner, '/playbooks/playbooks');
    const product = new Product(page);
    await product.main.getByRole('button', {name: 'Create playbook'}).first().click();
    const dialog = page.getByRole('dialog', {name: 'Create playbook'});
    await dialog.getByRole('textbox', {name: 'Playbook name'}).fill('Outages');
    await dialog.getByRole('button', {name: /Start with an example/}).click();
    await page.getByRole('menuitemradio', {name: 'Incident Resolution'}).click();
    await expectAccessible(page, 'the dialog for a playbook', '[role=dialog]');
    await dialog.getByRole('button', {name: 'Create playbook'}).click();
    await expect(product.heading('Outages')).toBeVisible();
    await expect(product.checklists.sections).toHaveText(['Triage', 'Investigate', 'Resolution', 'Retrospective']);
});
