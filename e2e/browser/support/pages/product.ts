import type {Locator, Page} from '@playwright/test';

import {Checklists} from './checklists';

/** The product page. */
export class Product {
    constructor(private readonly page: Page) {}

    get main(): Locator {
        return this.page.getByRole('main');
    }

    get navigation(): Locator {
        return this.page.getByRole('navigation', {
            name: 'Playbooks navigation',
        });
    }

    get search(): Locator {
        return this.main.getByRole('searchbox');
    }

    /** The sections and tasks of the playbook or run on screen. */
    get checklists(): Checklists {
        return new Checklists(this.page, this.main);
    }

    /** The row of something in the list on screen. */
    row(name: string): Locator {
        return this.main.getByRole('row').filter({
            has: this.page.getByRole('link', {name, exact: true}),
        });
    }

    /** Chooses from the menu of a row of the list on screen. */
    async choose(name: string, entry: string): Promise<void> {
        await this.row(name)
            .getByRole('button', {name: `More about ${name}`})
            .click();
        await this.page.getByRole('menuitem', {name: entry}).click();
    }

    /** The title of the playbook, run or error on screen. */
    heading(name: string): Locator {
        return this.main.getByRole('heading', {name, exact: true, level: 1});
    }

    /** Edits a text in place: title, name, description, summary. */
    async edit(what: string, text: string): Promise<void> {
        await this.main.getByRole('button', {name: `Edit ${what.toLowerCase()}`}).click();
        const field = this.main.getByRole('textbox', {
            name: what,
            exact: true,
        });
        await field.fill(text);
        await field.press('Control+Enter');
    }
}
