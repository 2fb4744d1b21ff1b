import type {Locator, Page} from '@playwright/test';

/** The web client around the plugin. It is addressed by the names and ids of the real one. */
export class Host {
    constructor(private readonly page: Page) {}

    get channelTitle(): Locator {
        return this.page.locator('#channelHeaderTitle');
    }

    /** The right-hand sidebar, whatever is in it. */
    get sidebar(): Locator {
        return this.page.locator('#rhsContainer');
    }

    get messageBox(): Locator {
        return this.page.locator('#post_textbox');
    }

    /** A dialog that the server opened. */
    dialog(title: string): Locator {
        return this.page.getByRole('dialog', {name: title});
    }

    async switchProduct(name: string): Promise<void> {
        await this.page.getByRole('button', {name: 'Product switch menu'}).click();
        await this.page.getByRole('link', {name, exact: true}).click();
    }

    /** Opens or closes our sidebar by the icon in the app bar. */
    async toggleSidebar(): Promise<void> {
        await this.page.locator('#app-bar-icon-playbooks').click();
    }

    /** Sends a message or a slash command. */
    async send(text: string): Promise<void> {
        await this.messageBox.fill(text);
        await this.page.getByRole('button', {name: 'Send Now'}).click();
    }
}
