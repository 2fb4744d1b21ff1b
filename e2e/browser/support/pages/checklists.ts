import {expect, type Locator, type Page} from '@playwright/test';

/** The editor of sections and tasks, on whatever surface it stands. */
export class Checklists {
    constructor(
        private readonly page: Page,
        /** The surface: the product's main area or the sidebar. */
        private readonly root: Locator,
    ) {}

    section(title: string): Locator {
        return this.root.getByRole('region', {name: title, exact: true});
    }

    /** The button in a section's header that folds and unfolds it. */
    fold(title: string): Locator {
        return this.section(title).getByRole('heading').getByRole('button');
    }

    get sections(): Locator {
        return this.root.getByTestId('checklistHeader').getByRole('heading');
    }

    /** The row of a task. */
    task(title: string): Locator {
        return this.root.getByRole('listitem', {name: title, exact: true});
    }

    box(title: string): Locator {
        return this.task(title).getByRole('checkbox');
    }

    /** The titles of a section's tasks, or of all, in their order. */
    titles(section?: string): Locator {
        return (section ? this.section(section) : this.root).getByTestId('rendered-checklist-item-title');
    }

    /** Adds tasks at the end of a section, one after the other as people type them. */
    async add(section: string, ...titles: string[]): Promise<void> {
        const place = this.section(section);
        await place.getByRole('button', {name: 'Add a task'}).click();
        const field = place.getByRole('textbox', {name: 'Add a task'});
        for (const title of titles) {
            await field.fill(title);
            await field.press('Enter');
            await expect(this.task(title)).toBeVisible();
        }
        await field.press('Escape');
    }

    async addSection(title: string): Promise<void> {
        await this.root.getByRole('button', {name: 'Add a section'}).click();
        const field = this.root.getByRole('textbox', {name: 'Add a section'});
        await field.fill(title);
        await field.press('Enter');
        await expect(this.section(title)).toBeVisible();
        await field.press('Escape');
    }

    async renameSection(title: string, next: string): Promise<void> {
        await this.section(title).getByRole('button', {name: 'More about this section'}).click();
        await this.page.getByRole('menuitem', {name: 'Rename section'}).click();
        const field = this.root.getByRole('textbox', {name: 'Section name'});
        await field.fill(next);
        await field.press('Enter');
        await expect(this.section(next)).toBeVisible();
    }

    /** Chooses from the menu of a task. */
    async choose(title: string, entry: string): Promise<void> {
        const menu = this.task(title).getByRole('button', {
            name: 'More about this task',
        });
        // A task that was just added is drawn anew when the server has it; the pointer has to come in again.
        await expect(async () => {
            await this.page.mouse.move(0, 0);
            await this.task(title).hover();
            await expect(menu).toBeVisible({timeout: 500});
        }).toPass({timeout: 10_000});
        await menu.click();
        await this.page.getByRole('menuitem', {name: entry}).click();
    }

    /** Writes the texts of a task in place. */
    async edit(title: string, texts: {title?: string; description?: string}): Promise<void> {
        await this.choose(title, 'Edit');
        const row = this.task(title);
        if (texts.title !== undefined) {
            await row.getByRole('textbox', {name: 'Title'}).fill(texts.title);
        }
        if (texts.description !== undefined) {
            await row.getByRole('textbox', {name: 'Description'}).fill(texts.description);
        }
        await row.getByRole('button', {name: 'Save'}).click();
    }

    /** Drags a task by its handle to the place before another one. */
    async dragBefore(title: string, target: string): Promise<void> {
        const row = this.task(title);
        // The code for dragging is loaded after the rest.
        await expect(row).toHaveAttribute('draggable', 'true');
        await row.hover();
        await row
            .getByRole('button', {name: `Move ${title}`})
            .dragTo(this.task(target), {targetPosition: {x: 60, y: 3}});
    }

    /** Chooses from a list that is searched by what is typed, such as people and dates. */
    async pick(list: string, query: string, option: string | RegExp): Promise<void> {
        const popover = this.page.getByRole('dialog', {
            name: list,
            exact: true,
        });
        await popover.getByRole('searchbox').fill(query);
        await popover.getByRole('menuitemradio', {name: option}).click();
        await expect(popover).toBeHidden();
    }
}
