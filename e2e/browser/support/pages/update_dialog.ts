import type {Locator, Page} from '@playwright/test';

/** The dialog that posts a status update. */
export class UpdateDialog {
    readonly root: Locator;

    constructor(private readonly page: Page) {
        this.root = page.locator('#playbooks_update_run_status_dialog');
    }

    get message(): Locator {
        return this.root.getByTestId('update_run_status_textbox');
    }

    get reminder(): Locator {
        return this.root.locator('#reminder_timer_datetime');
    }

    get finishes(): Locator {
        return this.root.getByTestId('mark-run-as-finished');
    }

    get submit(): Locator {
        return this.root.getByRole('button', {name: 'Post update'});
    }

    /** Opens it from the run on screen, wherever that is shown. */
    async open(): Promise<this> {
        await this.page.getByTestId('post-update-button').click();
        await this.message.waitFor();
        return this;
    }

    /** Chooses when the next update is due, by what people write. */
    async remind(words: string, option: RegExp): Promise<void> {
        await this.reminder.click();
        const list = this.page.getByRole('dialog', {name: 'Timer for next update'});
        await list.getByRole('searchbox').fill(words);
        await list.getByRole('menuitemradio', {name: option}).click();
    }
}
