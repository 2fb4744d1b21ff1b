import {screen, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {describe, expect, it, vi} from 'vitest';

import {testId, world} from 'src/testing/host_state';
import {renderSurface} from 'src/testing/render_surface';
import {api, server} from 'src/testing/server';

import {CreatePlaybook} from './create_playbook';

const id = testId('created');

function serveCreation() {
    const sent: Record<string, unknown>[] = [];
    server.use(
        http.post(api('/playbooks'), async ({request}) => {
            sent.push((await request.json()) as Record<string, unknown>);
            return HttpResponse.json({id}, {status: 201});
        }),
    );
    return sent;
}

describe('CreatePlaybook', () => {
    it('creates a playbook with the defaults and opens its outline', async () => {
        const sent = serveCreation();
        const onClose = vi.fn();
        const {user, history} = renderSurface(<CreatePlaybook onClose={onClose} />);
        await user.type(await screen.findByRole('textbox', {name: 'Playbook name'}), 'Incident response{Enter}');
        await waitFor(() => expect(history.location.pathname).toBe(`/playbooks/playbooks/${id}/outline`));
        expect(onClose).toHaveBeenCalledOnce();
        expect(sent[0]).toMatchObject({
            title: 'Incident response',
            team_id: world.team.id,
            public: true,
            reminder_timer_default_seconds: 86_400,
            status_update_enabled: true,
            retrospective_enabled: true,
            channel_mode: 'create_new_channel',
            checklists: [{title: 'Default Section', items: []}],
        });
    });

    it('names a playbook without a name', async () => {
        const sent = serveCreation();
        const {user} = renderSurface(<CreatePlaybook onClose={vi.fn()} />);
        await user.click(await screen.findByRole('radio', {name: /Private playbook/}));
        await user.click(screen.getByRole('button', {name: 'Create playbook'}));
        await waitFor(() => expect(sent[0]).toMatchObject({title: 'Untitled Playbook', public: false}));
    });

    it('begins with an example', async () => {
        const sent = serveCreation();
        const {user} = renderSurface(<CreatePlaybook onClose={vi.fn()} />);
        await user.click(await screen.findByRole('button', {name: /Start with an example/}));
        await user.click(await screen.findByRole('menuitemradio', {name: 'Product Release'}));
        expect(screen.getByText('Take a version from code freeze to the retrospective.')).toBeVisible();
        await user.click(screen.getByRole('button', {name: 'Create playbook'}));
        await waitFor(() =>
            expect(sent[0]).toMatchObject({
                title: 'Untitled Playbook',
                reminder_timer_default_seconds: 86_400,
                retrospective_template: '### Start\n- \n\n### Stop\n- \n\n### Keep\n- ',
            }),
        );
        expect(sent[0]?.checklists).toHaveLength(4);
    });

    it('offers only what the reader may create', async () => {
        renderSurface(<CreatePlaybook onClose={vi.fn()} />, {teamPermissions: ['playbook_private_create']});
        expect(await screen.findByRole('radio', {name: /Public playbook/})).toBeDisabled();
        expect(screen.getByRole('radio', {name: /Private playbook/})).toBeChecked();
    });

    it('says what went wrong and keeps the name', async () => {
        server.use(http.post(api('/playbooks'), () => HttpResponse.json({error: 'no'}, {status: 403})));
        const {user} = renderSurface(<CreatePlaybook onClose={vi.fn()} />);
        await user.type(await screen.findByRole('textbox', {name: 'Playbook name'}), 'Plan{Enter}');
        expect(await screen.findByRole('alert')).toHaveTextContent('The playbook could not be created.');
        expect(screen.getByRole('textbox', {name: 'Playbook name'})).toHaveValue('Plan');
    });
});
