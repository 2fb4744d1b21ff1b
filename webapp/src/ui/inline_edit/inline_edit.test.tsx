import {act, screen, waitFor} from '@testing-library/react';
import {useState} from 'react';
import {describe, expect, it, vi} from 'vitest';

import {renderPart} from 'src/testing/render';

import {InlineEdit} from './inline_edit';

const edit = () => screen.getByRole('button', {name: 'Edit title'});
const field = () => screen.getByRole('textbox', {name: 'Title'});

describe('InlineEdit', () => {
    it('saves one line on Enter and returns the focus', async () => {
        const onSave = vi.fn();
        const {user} = renderPart(<InlineEdit label="Title" value="Old" onSave={onSave} />);
        await user.click(screen.getByText('Old'));
        await user.clear(field());
        await user.type(field(), '  New {Enter}');
        expect(onSave).toHaveBeenCalledExactlyOnceWith('New', 'Old');
        await waitFor(() => expect(edit()).toHaveFocus());
    });

    it('saves on leaving, once', async () => {
        const onSave = vi.fn();
        const {user} = renderPart(<InlineEdit label="Title" value="Old" onSave={onSave} />);
        await user.click(edit());
        await user.keyboard('New');
        await user.tab();
        expect(onSave).toHaveBeenCalledExactlyOnceWith('New', 'Old');
    });

    it('saves several lines on Ctrl+Enter, and Enter is a new line', async () => {
        const onSave = vi.fn();
        const {user} = renderPart(<InlineEdit multiline label="Title" value="" placeholder="Add" onSave={onSave} />);
        await user.click(edit());
        await user.type(field(), 'a{Enter}b{Control>}{Enter}{/Control}');
        expect(onSave).toHaveBeenCalledExactlyOnceWith('a\nb', '');
    });

    it('tells what was there when the person began', async () => {
        const onSave = vi.fn();
        let change: (value: string) => void = () => undefined;
        function Shared() {
            const [value, setValue] = useState('Old');
            change = setValue;
            return <InlineEdit label="Title" value={value} onSave={onSave} />;
        }
        const {user} = renderPart(<Shared />);
        await user.click(edit());
        await user.keyboard('Mine');
        act(() => change('By somebody else'));
        await user.type(field(), '{Enter}');
        expect(onSave).toHaveBeenCalledExactlyOnceWith('Mine', 'Old');
    });

    it('restores on Escape', async () => {
        const onSave = vi.fn();
        const {user} = renderPart(<InlineEdit label="Title" value="Old" onSave={onSave} />);
        await user.click(edit());
        await user.keyboard('New{Escape}');
        expect(screen.getByText('Old')).toBeVisible();
        expect(onSave).not.toHaveBeenCalled();
    });

    it('saves nothing when nothing changed or a required text is empty', async () => {
        const onSave = vi.fn();
        const {user} = renderPart(<InlineEdit required label="Title" value="Old" onSave={onSave} />);
        await user.click(edit());
        await user.keyboard('{Enter}');
        await user.click(screen.getByText('Old'));
        await user.clear(field());
        await user.keyboard('{Enter}');
        expect(onSave).not.toHaveBeenCalled();
        expect(screen.getByText('Old')).toBeVisible();
    });

    it('keeps the draft when saving fails, and tries again', async () => {
        const onSave = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValueOnce(undefined);
        const {user} = renderPart(<InlineEdit label="Title" value="Old" onSave={onSave} />);
        await user.click(edit());
        await user.keyboard('New{Enter}');
        expect(await screen.findByText('Not saved')).toBeVisible();
        expect(screen.getByText('New')).toBeVisible();
        await user.click(screen.getByRole('button', {name: 'Try again'}));
        await waitFor(() => expect(screen.queryByText('Not saved')).not.toBeInTheDocument());
        expect(onSave).toHaveBeenCalledTimes(2);
    });

    it('can be opened from outside and says when it is done', async () => {
        function Renamed() {
            const [editing, setEditing] = useState(false);
            return (
                <>
                    <button onClick={() => setEditing(true)}>Rename</button>
                    <InlineEdit
                        label="Title"
                        value="Old"
                        onSave={vi.fn()}
                        editing={editing}
                        onEditingChange={setEditing}
                    />
                </>
            );
        }
        const {user} = renderPart(<Renamed />);
        await user.click(screen.getByRole('button', {name: 'Rename'}));
        expect(field()).toHaveFocus();
        await user.keyboard('{Escape}');
        expect(edit()).toBeInTheDocument();
    });

    it('only shows when disabled', () => {
        renderPart(<InlineEdit disabled label="Title" value="Old" onSave={vi.fn()} />);
        expect(screen.queryByRole('button')).not.toBeInTheDocument();
    });
});
