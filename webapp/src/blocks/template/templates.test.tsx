import {screen, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {describe, expect, it} from 'vitest';

import type {Playbook} from 'src/domain/playbook';
import {testId, world} from 'src/testing/host_state';
import {renderSurface} from 'src/testing/render_surface';
import {api, server} from 'src/testing/server';

import {TEMPLATES} from './catalogue';
import {contents} from './content';
import {newPlaybook} from './new_playbook';
import {TemplateCards} from './template_cards';

const frame = {teamId: 't', title: 'T', isPublic: true, texts: {section: 'Default Section', task: 'Untitled task'}};

describe('the templates', () => {
    it.each(TEMPLATES.map((template) => [template.id, template] as const))('%s has what its card says', (id, card) => {
        const playbook = newPlaybook(frame, contents[id]);
        const tasks = playbook.checklists.flatMap(({items}) => items);
        const actions = [
            playbook.message_on_join_enabled,
            playbook.signal_any_keywords_enabled,
            playbook.run_summary_template_enabled,
        ];
        expect({
            sections: playbook.checklists.length,
            tasks: tasks.length,
            actions: 1 + actions.filter(Boolean).length,
        }).toEqual({sections: card.sections, tasks: card.tasks, actions: card.actions});
    });

    it.each(Object.entries(contents))('%s is complete', (_, content) => {
        const {checklists, metrics, run_summary_template_enabled, run_summary_template} = newPlaybook(frame, content);
        const tasks = checklists.flatMap(({items}) => items);
        const ids = [...checklists, ...tasks].map(({id}) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(tasks.every(({title}) => title.trim() !== '')).toBe(true);
        expect(new Set(tasks.map(({title}) => title)).size).toBe(tasks.length);
        expect(tasks.every(({command}) => command === '' || command.startsWith('/'))).toBe(true);
        expect(metrics.length).toBeLessThanOrEqual(4);
        expect(Boolean(run_summary_template_enabled)).toBe(Boolean(run_summary_template));
    });
});

describe('TemplateCards', () => {
    function serveCreation() {
        const sent: Playbook[] = [];
        server.use(
            http.post(api('/playbooks'), async ({request}) => {
                sent.push((await request.json()) as Playbook);
                return HttpResponse.json({id: testId('created')}, {status: 201});
            }),
        );
        return sent;
    }
    const cards = () => screen.getAllByTestId('use-playbook').map((card) => card.textContent);

    it('makes a public playbook under the name of the reader and opens it', async () => {
        const sent = serveCreation();
        const {user, history} = renderSurface(<TemplateCards teamId={world.team.id} />);
        await user.click(screen.getByRole('button', {name: /Incident Resolution/}));
        await waitFor(() =>
            expect(history.location.pathname).toBe(`/playbooks/playbooks/${testId('created')}/outline`),
        );
        expect(sent[0]).toMatchObject({
            title: "@owner's Incident Resolution",
            team_id: world.team.id,
            public: true,
            reminder_timer_default_seconds: 3600,
            signal_any_keywords: ['sev-1', 'sev-2', '#incident', 'this is serious'],
        });
        expect(sent[0]?.checklists[0]?.items.map(({command}) => command)).toContain('/zoom start');
    });

    it('makes a private one where the reader may make no other', async () => {
        const sent = serveCreation();
        const {user} = renderSurface(<TemplateCards teamId={world.team.id} />, {
            teamPermissions: ['playbook_private_create'],
        });
        await user.click(screen.getByRole('button', {name: /^Learn how/}));
        await waitFor(() => expect(sent[0]).toMatchObject({title: 'Learn how to use playbooks', public: false}));
    });

    it('begins with the one for beginners where there is nothing yet', () => {
        renderSurface(<TemplateCards teamId={world.team.id} forNewcomers />);
        expect(cards()).toHaveLength(8);
        expect(cards()[0]).toMatch(/^Learn how to use playbooksRecommended for beginners/);
        expect(cards().at(-1)).toMatch(/^Blank/);
    });

    it('says what went wrong and lets the reader try again', async () => {
        server.use(http.post(api('/playbooks'), () => HttpResponse.json({error: 'no'}, {status: 403})));
        const {user} = renderSurface(<TemplateCards teamId={world.team.id} />);
        await user.click(screen.getByRole('button', {name: /^Blank/}));
        expect(await screen.findByRole('alert')).toHaveTextContent('The playbook could not be created.');
        const sent = serveCreation();
        await user.click(screen.getByRole('button', {name: /^Blank/}));
        await waitFor(() => expect(sent[0]?.checklists[0]?.items[0]?.title).toBe('Untitled task'));
    });
});
