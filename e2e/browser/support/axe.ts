import {readFileSync} from 'node:fs';
import path from 'node:path';

import {expect, type Page} from '@playwright/test';
import type {AxeResults, NodeResult, RunOptions} from 'axe-core';

const source = readFileSync(path.resolve(__dirname, '../../../webapp/node_modules/axe-core/axe.min.js'), 'utf8');

/** What must not happen; the rest are advices. */
const GRAVE = ['serious', 'critical'];

/** Looks for barriers in a part of the page; `where` is a CSS selector. */
export async function expectAccessible(page: Page, what: string, where: string): Promise<void> {
    await settled(page);
    // The page's content security policy forbids script elements, but not what the debugger evaluates.
    await page.evaluate(source);
    const {violations} = await page.evaluate(
        async ([selector, options]) => {
            const {axe} = window as unknown as {
                axe: {
                    run(context: string, options: RunOptions): Promise<AxeResults>;
                };
            };
            return axe.run(selector, options);
        },
        [where, {resultTypes: ['violations']} satisfies RunOptions] as const,
    );
    const grave = violations
        .filter(({impact}) => impact && GRAVE.includes(impact))
        .flatMap(({id, nodes}) => nodes.filter((node) => !isHostsButton(node)).map((node) => ({id, node})))
        .map(({id, node}) => `${id}: ${node.html}\n${node.failureSummary ?? ''}`);
    expect(grave, `barriers in ${what}`).toEqual([]);
}

/** Text on a button in the dark theme: both colours are the host's, and together they are what they are. */
function isHostsButton({any}: NodeResult): boolean {
    const colours = any[0]?.data as {fgColor?: string; bgColor?: string} | undefined;
    return colours?.fgColor === '#ffffff' && colours.bgColor === '#4a7ce8';
}

/** Colours are measured when nothing fades in or out any more. */
export async function settled(page: Page): Promise<void> {
    await page.evaluate(async () => {
        await document.fonts.ready;
        await Promise.all(
            document
                .getAnimations()
                .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
                .map((animation) => animation.finished.catch(() => undefined)),
        );
    });
}
