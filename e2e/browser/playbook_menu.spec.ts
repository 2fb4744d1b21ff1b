import {expectAccessible} from './support/axe';
import {Product} from './support/pages/product';
import {expect, test} from './support/test';
import type {Playbook} from './support/world';

const LIST = '/playbooks/playbooks';

test('a playbook is duplicated, archived and restored from its row', async ({world, open}) => {
    await world.playbook('Incident response');
    const page = await open(world.owner, LIST);
    const product = new Product(page);

    await product.choose('Incident response', 'Duplicate');
    await expect(product.row('Copy of Incident response')).toBeVisible();
    await expect(
        product.navigation.getByRole('link', {
            name: 'Copy of Incident response',
        }),
    ).toBeVisible();

    await product.choose('Incident response', 'Archive');
    await page.getByRole('alertdialog', {name: 'Archive playbook'}).getByRole('button', {name: 'Archive'}).click();
    await expect(product.row('Incident response')).toBeHidden();
    await expect(
        product.navigation.getByRole('link', {
            name: 'Incident response',
            exact: true,
        }),
    ).toBeHidden();

    await product.main.getByRole('checkbox', {name: 'With archived'}).check();
    await product.choose('Incident response', 'Restore');
    await expect(page.getByText('“Incident response” restored')).toBeVisible();
    await expect(
        product.navigation.getByRole('link', {
            name: 'Incident response',
            exact: true,
        }),
    ).toBeVisible();
    const {items} = await world.owner.api.playbooks<{items: Playbook[]}>(
        'GET',
        `/playbooks?team_id=${world.team.id}&sort=title`,
    );
    expect(items.map(({title}) => title)).toEqual(['Copy of Incident response', 'Incident response']);
});

test('favourites stand first in the navigation, wherever they were made', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    await world.run(playbook, 'Checkout fails');
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}`);
    const product = new Product(page);
    const favourites = product.navigation.getByTestId('Favorite');

    await product.main.getByRole('button', {name: 'Favorite', exact: true}).click();
    await expect(favourites.getByRole('link', {name: 'Incident response'})).toBeVisible();
    await expect(product.main.getByRole('button', {name: 'Unfavorite'})).toBeVisible();
    await product.navigation.getByRole('link', {name: 'Checkout fails'}).click();
    await product.main.getByRole('button', {name: 'Favorite', exact: true}).click();
    await expect(favourites.getByRole('link')).toHaveText(['Incident response', 'Checkout fails']);
    await expectAccessible(page, 'the navigation with favourites', '[data-testid=lhs-navigation]');

    const heading = product.navigation.getByRole('button', {
        name: 'Favorites',
    });
    await heading.click();
    await expect(favourites.getByRole('link')).toHaveCount(0);
    const collapsed = async () => {
        const categories = await world.owner.api.playbooks<{name: string; collapsed: boolean}[]>(
            'GET',
            `/my_categories?team_id=${world.team.id}`,
        );
        return categories.find(({name}) => name === 'Favorite')?.collapsed;
    };
    await expect.poll(collapsed).toBe(true);
    await page.goto(LIST);
    await expect(heading).toHaveAttribute('aria-expanded', 'false');
    await heading.click();

    await product.navigation.getByRole('link', {name: 'Checkout fails'}).hover();
    await product.navigation.getByRole('button', {name: 'More about Checkout fails'}).click();
    await page.getByRole('menuitem', {name: 'Unfavorite'}).click();
    await expect(favourites.getByRole('link')).toHaveText(['Incident response']);
    await product.choose('Incident response', 'Unfavorite');
    await expect(favourites).toBeHidden();
    await expect(
        product.navigation.getByTestId('Playbooks').getByRole('link', {name: 'Incident response'}),
    ).toBeVisible();
});

test('the menu of a playbook says what somebody may not do, and why', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    await world.owner.api.playbooks('PATCH', `/playbooks/${playbook.id}`, {
        admin_only_edit: true,
    });
    const page = await open(world.participant, `/playbooks/playbooks/${playbook.id}`);
    await new Product(page).main.getByRole('button', {name: 'More about this playbook'}).click();
    const menu = page.getByRole('menu');
    await expect(menu.getByRole('menuitem', {name: /Duplicate/})).toContainText('Only people who can edit');
    await expect(menu.getByRole('menuitem', {name: /Archive/})).toContainText('Only admins');
    await expect(menu.getByRole('menuitem', {name: /Rename/})).toBeDisabled();
});
