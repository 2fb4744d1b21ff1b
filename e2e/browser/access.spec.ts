import {expectAccessible} from './support/axe';
import {Product} from './support/pages/product';
import {expect, test} from './support/test';

interface Access {
    public: boolean;
    members: {user_id: string; roles: string[]}[];
}

test('an admin says who belongs to a playbook, and who sees it', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const {api} = world.owner;
    const access = () => api.playbooks<Access>('GET', `/playbooks/${playbook.id}`);
    const roles = async (userId: string) => (await access()).members.find(({user_id}) => user_id === userId)?.roles;
    const them = world.participant.api.userId;
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}`);
    const members = new Product(page).main.getByTestId('playbook-members');
    const dialog = page.getByRole('dialog', {name: 'Playbook access'});
    const line = (name: string) => dialog.getByTestId('user-line').filter({hasText: name});

    await expect(members).toHaveText('2');
    await members.click();
    await expect(line('olga')).toContainText('Playbook Admin');
    await expectAccessible(page, 'the members of a playbook', '[role=dialog]');

    await line('paul').getByRole('button').click();
    await page.getByRole('menuitem', {name: 'Remove'}).click();
    await expect(line('paul')).toBeHidden();
    await expect.poll(() => roles(them)).toBeUndefined();

    await dialog.getByTestId('add-people-input').click();
    const list = page.getByRole('dialog', {name: 'Add people'});
    await list.getByRole('searchbox').fill('paul');
    await page.getByRole('menuitemradio', {name: /paul/}).click();
    await expect(line('paul')).toContainText('Playbook Member');
    await line('paul').getByRole('button').click();
    await page.getByRole('menuitem', {name: 'Make Playbook Admin'}).click();
    await expect(line('paul')).toContainText('Playbook Admin');
    await expect.poll(() => roles(them)).toEqual(['playbook_member', 'playbook_admin']);

    await dialog.getByRole('button', {name: 'Convert to private playbook'}).click();
    await page.getByRole('alertdialog').getByRole('button', {name: 'Convert', exact: true}).click();
    await expect(dialog).toContainText('Only 2 people can access this playbook');
    await expect.poll(async () => (await access()).public).toBe(false);
});

test('the last admin stays, and somebody else can join', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    await world.owner.api.playbooks('DELETE', `/playbooks/${playbook.id}/members/${world.participant.api.userId}`);
    const [mine, theirs] = await Promise.all([
        open(world.owner, `/playbooks/playbooks/${playbook.id}`),
        open(world.participant, `/playbooks/playbooks/${playbook.id}`),
    ]);
    await mine.getByTestId('playbook-members').click();
    await mine.getByRole('button', {name: /change the role of olga/}).click();
    await expect(mine.getByRole('menuitem', {name: /Leave/})).toContainText('A playbook needs an admin');

    const they = new Product(theirs);
    await they.main.getByRole('button', {name: 'Join playbook'}).click();
    await expect(they.main.getByTestId('playbook-members')).toHaveText('2');
    await expect(they.navigation.getByRole('link', {name: 'Incident response'})).toBeVisible();
});
