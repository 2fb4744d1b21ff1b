import {expectAccessible} from './support/axe';
import {expect, test} from './support/test';
import type {World} from './support/world';

interface Field {
    name: string;
    type: string;
    attrs: {options: {name: string}[] | null};
}

async function attributes(world: World, id: string): Promise<Field[]> {
    return world.owner.api.playbooks<Field[]>('GET', `/playbooks/${id}/property_fields`);
}

test('attributes of a playbook are made, changed, ordered by keys and deleted', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}/outline`);
    await page.getByRole('link', {name: 'Attributes'}).click();
    await page.getByRole('button', {name: 'Add your first attribute'}).click();
    const name = page.getByRole('textbox', {name: 'Name of Attribute 1'});
    await expect(name).toBeFocused();
    await name.fill('Severity');
    await name.press('Enter');
    await page.getByRole('button', {name: 'Type of Severity: Text'}).click();
    await page.getByRole('menuitemradio', {name: 'Select', exact: true}).click();
    const values = page.getByRole('list', {name: 'Values of Severity'});
    await values.getByRole('button', {name: 'Add value'}).click();
    await page.keyboard.type('High');
    await page.keyboard.press('Enter');
    await expect(values.getByRole('button', {name: 'High'})).toBeVisible();

    await page.getByRole('button', {name: 'Add attribute'}).click();
    await page.getByRole('textbox', {name: 'Name of Attribute 2'}).fill('Cause');
    await page.keyboard.press('Enter');
    await expect
        .poll(async () => (await attributes(world, playbook.id)).map(({name: text}) => text))
        .toEqual(['Severity', 'Cause']);
    await page.getByRole('button', {name: 'Move Cause'}).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await expect
        .poll(async () => (await attributes(world, playbook.id)).map(({name: text}) => text))
        .toEqual(['Cause', 'Severity']);
    const [, severity] = await attributes(world, playbook.id);
    expect(severity?.attrs.options?.map(({name: text}) => text)).toEqual(['Option 1', 'High']);

    await expectAccessible(page, 'the attributes of a playbook', '.product-wrapper');

    await page.reload();
    await page.getByRole('button', {name: 'More about Cause'}).click();
    await page.getByRole('menuitem', {name: 'Delete attribute'}).click();
    await page.getByRole('alertdialog', {name: 'Delete attribute'}).getByRole('button', {name: 'Delete'}).click();
    await expect.poll(async () => (await attributes(world, playbook.id)).length).toBe(1);
});
