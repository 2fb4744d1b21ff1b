import type {PlaybookContent} from 'src/domain/playbook';

/** A task of a template: its title, and where they help a description (Markdown) and a slash command. */
export type TaskContent = string | readonly [title: string, description: string, command?: string];

type MetricContent = Pick<PlaybookContent['metrics'][number], 'title' | 'description' | 'type' | 'target'>;

/**
 * What a template puts into a playbook besides its title. What it does not say is as in every new playbook. The texts
 * are in English: they are examples that people write anew for themselves.
 */
export interface TemplateContent extends Partial<
    Omit<PlaybookContent, 'title' | 'team_id' | 'public' | 'checklists' | 'members' | 'metrics'>
> {
    sections: readonly {title: string; tasks: readonly TaskContent[]}[];
    metrics?: readonly MetricContent[];
}

/** Seconds. */
export const HOUR = 60 * 60;
export const DAY = 24 * HOUR;
