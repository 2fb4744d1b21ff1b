import {readFileSync} from 'node:fs';

import {Product} from './support/pages/product';
import {expect, test} from './support/test';

test('a playbook that was exported comes back from its file', async ({world, open}) => {
    await world.playbook('Incident  response');
    const page = await open(world.owner, '/playbooks/playbooks');
    const product = new Product(page);
    const download = page.waitForEvent('download');
    await product.choose('Incident response', 'Export');
    const file = await download;
    expect(file.suggestedFilename()).toBe('incident_response_playbook.json');
    const text = readFileSync(await file.path(), 'utf8');

    const chooser = page.waitForEvent('filechooser');
    await product.main.getByRole('button', {name: 'Import'}).click();
    const json = {name: 'p.json', mimeType: 'application/json'};
    await (
        await chooser
    ).setFiles({
        ...json,
        buffer: Buffer.from(text.replace('Incident  response', 'Outages')),
    });
    await expect(product.heading('Outages')).toBeVisible();
    await expect(product.checklists.titles()).toHaveText([
        'Confirm the alarm',
        'Tell support',
        'Find the cause',
        'Write to customers',
        'Plan the review',
    ]);
    await expect(product.navigation.getByRole('link', {name: 'Outages'})).toBeVisible();

    const again = page.waitForEvent('filechooser');
    await product.navigation.getByTestId('create-playbook-dropdown-toggle').click();
    await page.getByRole('menuitem', {name: 'Import Playbook'}).click();
    await (await again).setFiles({...json, buffer: Buffer.from('{"version": 1, "title": ')});
    await expect(page.getByRole('alert').filter({hasText: 'The file was not imported.'})).toBeVisible();
});
