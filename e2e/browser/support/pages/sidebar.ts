import type {Locator, Page} from '@playwright/test';

import {Checklists} from './checklists';
import {Host} from './host';

/** Our part of the right-hand sidebar: the runs of a channel, or one with its tasks. */
export class Sidebar {
    readonly root: Locator;
    readonly checklists: Checklists;

    constructor(private readonly page: Page) {
        this.root = new Host(page).sidebar;
        this.checklists = new Checklists(page, this.root);
    }

    /** The name of the run that is shown. */
    heading(name: string): Locator {
        return this.root.getByRole('heading', {name, exact: true, level: 1});
    }

    /** A run in the list of the channel. */
    card(name: string): Locator {
        return this.root.getByRole('listitem').filter({
            has: this.page.getByRole('button', {name, exact: true}),
        });
    }

    async openRun(name: string): Promise<void> {
        await this.card(name).getByRole('button', {name, exact: true}).click();
    }

    async back(): Promise<void> {
        await this.root.getByRole('button', {name: 'Back to checklists'}).click();
    }
}
