import {expect, type Locator, type Page} from '@playwright/test';

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

    /** Shows the page in the host's light or dark theme. */
    async useTheme(theme: 'light' | 'dark'): Promise<void> {
        const toLight = this.page.getByRole('button', {
            name: 'Switch to light theme',
        });
        const toDark = this.page.getByRole('button', {
            name: 'Switch to dark theme',
        });
        const [change, done] = theme === 'dark' ? [toDark, toLight] : [toLight, toDark];
        await expect(change.or(done)).toBeVisible();
        if (await change.isVisible()) {
            await change.click();
            await expect(done).toBeVisible();
        }
    }

    /** Sends a message or a slash command. */
    async send(text: string): Promise<void> {
        await this.messageBox.fill(text);
        await this.page.getByRole('button', {name: 'Send Now'}).click();
    }
}
