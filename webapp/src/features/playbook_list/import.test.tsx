import {File as BrowserFile} from 'node:buffer';

import {fireEvent, screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {beforeEach, describe, expect, it} from 'vitest';

import {testId, world} from 'src/testing/host_state';
import {servePlaybooks} from 'src/testing/lists';
import {aPlaybook} from 'src/testing/playbooks';
import {renderSurface} from 'src/testing/render_surface';
import {api, server} from 'src/testing/server';

import {PlaybookList} from './playbook_list';

const id = testId('imported');
const opened = `/playbooks/playbooks/${id}/outline`;
let sent: {team: string | null; body: string}[];
let notices: string[];

beforeEach(() => {
    sent = [];
    notices = [];
    servePlaybooks([aPlaybook('Incident response')]);
    server.use(
        http.post(api('/playbooks/import'), async ({request}) => {
            sent.push({team: new URL(request.url).searchParams.get('team_id'), body: await request.text()});
            return HttpResponse.json({id, notices}, {status: 201});
        }),
    );
});

/** A file as browsers have it; that of jsdom cannot be read. */
const file = (text: string, type = 'application/json') => new BrowserFile([text], 'p.json', {type}) as unknown as File;

async function choose(...files: File[]) {
    const view = renderSurface(<PlaybookList />);
    const input = await screen.findByTestId('playbook-import-input');
    fireEvent.change(input, {target: {files}});
    return view;
}

describe('importing', () => {
    it('sends the file as it is and opens what was made', async () => {
        const {history} = await choose(file('{"title": "X",  "version": 1}'));
        await waitFor(() => expect(history.location.pathname).toBe(opened));
        expect(sent).toEqual([{team: world.team.id, body: '{"title": "X",  "version": 1}'}]);
        expect(screen.getByText('Playbook imported')).toBeVisible();
    });

    it('says what could not be taken over before it opens', async () => {
        notices = Array.from({length: 14}, (_, index) => `checklists[${index}].title: was filled in`);
        const {user, history} = await choose(file('{}'));
        const dialog = await screen.findByRole('alertdialog', {name: 'Playbook imported, with changes'});
        expect(within(dialog).getAllByRole('listitem')).toHaveLength(13);
        expect(dialog).toHaveTextContent('And 2 more.');
        await user.click(within(dialog).getByRole('button', {name: 'Open the playbook'}));
        await waitFor(() => expect(history.location.pathname).toBe(opened));
    });

    it.each([
        ['several files', [file('{}'), file('{}')], 'Import one file at a time.'],
        ['a picture', [file('x', 'image/png')], /Only exported playbooks can be imported/],
        ['a file that is too large', [file('x'.repeat(5 * 1024 * 1024 + 1))], /5 MB is the most/],
    ])('refuses %s', async (_, files, reason) => {
        await choose(...files);
        expect(await screen.findByText(reason)).toBeVisible();
        expect(sent).toEqual([]);
    });

    it('tells what the server finds wrong', async () => {
        server.use(
            http.post(api('/playbooks/import'), () => HttpResponse.json({error: 'version: must be 1'}, {status: 400})),
        );
        await choose(file('{"version": 9}'));
        expect(await screen.findByText('The file was not imported. version: must be 1')).toBeVisible();
    });

    it('takes a file that is dropped on the page', async () => {
        const {history} = renderSurface(<PlaybookList />);
        const target = await screen.findByRole('link', {name: 'Incident response'});
        const dataTransfer = {types: ['Files'], files: [file('{}')]};
        fireEvent.dragOver(target, {dataTransfer});
        expect(await screen.findByText('Drop an exported playbook to import it')).toBeVisible();
        fireEvent.drop(target, {dataTransfer});
        await waitFor(() => expect(history.location.pathname).toBe(opened));
    });

    it('is not offered to those who may not create public playbooks', async () => {
        renderSurface(<PlaybookList />, {teamPermissions: ['playbook_private_create']});
        await screen.findByRole('link', {name: 'Incident response'});
        expect(screen.queryByRole('button', {name: 'Import'})).not.toBeInTheDocument();
    });
});
