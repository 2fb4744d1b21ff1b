import {screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {beforeEach, describe, expect, it} from 'vitest';

import type {Attribute, AttributeOption} from 'src/domain/attribute';
import {testId} from 'src/testing/host_state';
import {aPlaybook} from 'src/testing/playbooks';
import {renderSurface} from 'src/testing/render_surface';
import {api, server} from 'src/testing/server';

import {Attributes} from './attributes';

const playbook = aPlaybook('Incident response');
let stored: Attribute[];
let refuse: string | undefined;

function attribute(name: string, more: Partial<Attribute> = {}, options: string[] = []): Attribute {
    return {
        id: testId(name),
        name,
        type: 'text',
        update_at: 1,
        attrs: {
            visibility: 'when_set',
            sort_order: 0,
            options: options.length ? options.map((option) => ({id: testId(option), name: option})) : null,
            value_type: '',
            parent_id: '',
        },
        ...more,
    };
}

const fields = '/playbooks/:id/property_fields';
const answer = (body: object, status = 200) => {
    return refuse ? HttpResponse.json({error: refuse}, {status: 409}) : HttpResponse.json(body, {status});
};

beforeEach(() => {
    stored = [attribute('Severity', {type: 'select'}, ['High', 'Low']), attribute('Cause')];
    refuse = undefined;
    server.use(
        http.get(api(fields), () => HttpResponse.json(stored)),
        http.post(api(fields), async ({request}) => {
            const made = attribute(((await request.json()) as Attribute).name);
            stored = [...stored, made];
            return answer(made, 201);
        }),
        http.put(api(`${fields}/:field`), async ({request, params}) => {
            const {name, type, attrs} = (await request.json()) as Attribute;
            const options = attrs.options?.map((option: AttributeOption) => ({
                ...option,
                id: option.id || testId(option.name),
            }));
            const now = {
                ...attribute(name, {type}),
                id: String(params.field),
                update_at: 2,
                attrs: {...attrs, options: options ?? null},
            };
            if (!refuse) {
                stored = stored.map((old) => (old.id === now.id ? now : old));
            }
            return answer(now);
        }),
        http.delete(api(`${fields}/:field`), ({params}) => {
            if (refuse) {
                return answer({});
            }
            stored = stored.filter(({id}) => id !== params.field);
            return new HttpResponse(null, {status: 204});
        }),
    );
});

function show(canEdit = true) {
    return renderSurface(<Attributes playbook={playbook} canEdit={canEdit} />);
}
const names = () => stored.map(({name}) => name);
const options = () => stored[0]?.attrs.options?.map(({name}) => name);

describe('Attributes', () => {
    it('says what attributes are for while there are none, and adds the first', async () => {
        stored = [];
        const {user} = show();
        await user.click(await screen.findByRole('button', {name: 'Add your first attribute'}));
        const field = await screen.findByRole('textbox', {name: 'Name of Attribute 1'});
        await user.clear(field);
        await user.type(field, 'Impact{Enter}');
        await waitFor(() => expect(names()).toEqual(['Impact']));
    });

    it('keeps names apart', async () => {
        const {user} = show();
        await user.click(await screen.findByRole('button', {name: 'Edit name of cause'}));
        await user.clear(screen.getByRole('textbox', {name: 'Name of Cause'}));
        await user.keyboard('severity{Enter}');
        expect(await screen.findByText('There is an attribute called “severity” already.')).toBeVisible();
        expect(names()).toEqual(['Severity', 'Cause']);
    });

    it('adds, renames and deletes values', async () => {
        const {user} = show();
        const values = within(await screen.findByRole('list', {name: 'Values of Severity'}));
        await user.click(values.getByRole('button', {name: 'Add value'}));
        await user.keyboard('Critical{Enter}');
        await waitFor(() => expect(options()).toEqual(['High', 'Low', 'Critical']));
        await user.click(await values.findByRole('button', {name: 'High'}));
        const value = await screen.findByRole('textbox', {name: 'Value'});
        await waitFor(() => expect(value).toHaveFocus());
        await user.clear(value);
        await user.keyboard('Highest{Enter}');
        await waitFor(() => expect(options()).toEqual(['Highest', 'Low', 'Critical']));
        expect(stored[0]?.attrs.options?.[0]?.id).toBe(testId('High'));
        await user.click(await values.findByRole('button', {name: 'Low'}));
        await user.click(await screen.findByRole('button', {name: 'Delete'}));
        await waitFor(() => expect(options()).toEqual(['Highest', 'Critical']));
    });

    it('gives an attribute that becomes a choice something to choose', async () => {
        const {user} = show();
        await user.click(await screen.findByRole('button', {name: 'Type of Cause: Text'}));
        await user.click(await screen.findByRole('menuitemradio', {name: 'Multi-select'}));
        await waitFor(() => expect(stored[1]?.type).toBe('multiselect'));
        expect(stored[1]?.attrs.options?.map(({name}) => name)).toEqual(['Option 1']);
    });

    it('says why an attribute cannot be deleted', async () => {
        const {user} = show();
        const remove = async () => {
            await user.click(await screen.findByRole('button', {name: 'More about Cause'}));
            await user.click(await screen.findByRole('menuitem', {name: 'Delete attribute'}));
            await user.click(await screen.findByRole('button', {name: 'Delete'}));
        };
        refuse = '"Cause" cannot be deleted while one condition uses it: delete or change those first';
        await remove();
        expect(await screen.findByText(/still uses it/)).toBeVisible();
        expect(names()).toContain('Cause');
        refuse = undefined;
        await remove();
        await waitFor(() => expect(names()).toEqual(['Severity']));
    });

    it('only shows to those who cannot edit', async () => {
        show(false);
        expect(await screen.findByText('Severity')).toBeVisible();
        expect(screen.getByText('High')).toBeVisible();
        expect(screen.queryByRole('button')).not.toBeInTheDocument();
    });
});
