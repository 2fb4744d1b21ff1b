import type {Locator, Page} from '@playwright/test';

/** The dialog that starts a run. */
export class RunDialog {
    constructor(private readonly page: Page) {}

    get card(): Locator {
        return this.page.getByRole('dialog', {name: /run/i});
    }

    get name(): Locator {
        return this.card.getByRole('textbox', {name: 'Run name'});
    }

    async chooseChannel(displayName: string): Promise<void> {
        await this.card.getByRole('radio', {name: 'Link to an existing channel'}).check();
        await this.card.getByRole('button', {name: /^Choose a channel/}).click();
        await this.page.getByRole('menuitemradio', {name: displayName}).click();
    }

    async start(): Promise<void> {
        await this.card.getByRole('button', {name: 'Start run'}).click();
    }
}
