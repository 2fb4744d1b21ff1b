import {Product} from './support/pages/product';
import {expect, test} from './support/test';

test('what one person writes into a playbook, the other sees, and both keep their parts', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const at = `/playbooks/playbooks/${playbook.id}`;
    const [mine, theirs] = await Promise.all([open(world.owner, at), open(world.participant, at)]);
    const [me, they] = [new Product(mine), new Product(theirs)];
    await expect(me.checklists.task('Tell support')).toBeVisible();
    await expect(they.checklists.task('Tell support')).toBeVisible();

    await me.edit('Description', 'What to do when customers notice.');
    await expect(they.main.getByText('What to do when customers notice.')).toBeVisible();
    await Promise.all([
        me.checklists.add('Triage', 'Name an owner'),
        they.checklists.add('Clean up', 'Thank everybody'),
    ]);
    for (const {checklists} of [me, they]) {
        await expect(checklists.titles('Triage')).toHaveText([
            'Confirm the alarm',
            'Tell support',
            'Find the cause',
            'Name an owner',
        ]);
        await expect(checklists.titles('Clean up')).toHaveText([
            'Write to customers',
            'Plan the review',
            'Thank everybody',
        ]);
    }
});

test('who writes the same as somebody else decides which version stands', async ({world, open}) => {
    const playbook = await world.playbook('Incident response');
    const page = await open(world.owner, `/playbooks/playbooks/${playbook.id}`);
    const product = new Product(page);
    const titleOnServer = async () =>
        (await world.owner.api.playbooks<{title: string}>('GET', `/playbooks/${playbook.id}`)).title;
    const title = product.main.getByRole('textbox', {
        name: 'Title',
        exact: true,
    });
    const question = page.getByRole('alertdialog', {
        name: 'Somebody else changed this too',
    });

    await product.main.getByRole('button', {name: 'Edit title'}).click();
    await title.fill('Outages');
    await world.participant.api.playbooks('PATCH', `/playbooks/${playbook.id}`, {title: 'Alarms'});
    await title.press('Enter');
    await expect(question).toContainText('somebody else wrote “Alarms”. You wrote “Outages”.');
    await question.getByRole('button', {name: 'Take theirs'}).click();
    await expect(product.heading('Alarms')).toBeVisible();
    expect(await titleOnServer()).toBe('Alarms');

    await product.main.getByRole('button', {name: 'Edit title'}).click();
    await title.fill('Outages');
    await world.participant.api.playbooks('PATCH', `/playbooks/${playbook.id}`, {title: 'Alerts'});
    await title.press('Enter');
    await question.getByRole('button', {name: 'Keep mine'}).click();
    await expect(product.heading('Outages')).toBeVisible();
    await expect.poll(titleOnServer).toBe('Outages');
});
