import {useCallback} from 'react';
import {useIntl} from 'react-intl';

import {createPlaybook} from 'src/data/playbooks/create_playbook';
import {playbookPath} from 'src/domain/playbook';
import {navigate} from 'src/host/site';

import type {TemplateId} from './catalogue';
import {newPlaybook} from './new_playbook';

interface Request {
    teamId: string;
    /** May be empty. */
    title: string;
    isPublic: boolean;
    template?: TemplateId;
    /** Seconds until an update is due; what the template says when left out. */
    updateEvery?: number;
}

/** Creates a playbook, from a template where one is named, and opens its outline. Rejects as `createPlaybook` does. */
export function useNewPlaybook() {
    const {formatMessage} = useIntl();
    return useCallback(
        async ({teamId, title, isPublic, template, updateEvery}: Request) => {
            const content = template && (await loadContents())[template];
            const untitled = formatMessage({
                id: 'playbooks.create_playbook.untitled',
                defaultMessage: 'Untitled Playbook',
            });
            const texts = {
                section: formatMessage({id: 'playbooks.create_playbook.section', defaultMessage: 'Default Section'}),
                task: formatMessage({id: 'playbooks.create_playbook.task', defaultMessage: 'Untitled task'}),
            };
            const playbook = newPlaybook({teamId, title: title.trim() || untitled, isPublic, texts}, content);
            const id = await createPlaybook({
                ...playbook,
                ...(updateEvery && {reminder_timer_default_seconds: updateEvery}),
            });
            navigate(`${playbookPath(id)}/outline`);
        },
        [formatMessage],
    );
}

async function loadContents() {
    const {contents} = await import(/* webpackChunkName: "templates" */ './content');
    return contents;
}
