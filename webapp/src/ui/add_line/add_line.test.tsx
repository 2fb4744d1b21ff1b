import {screen} from '@testing-library/react';
import {describe, expect, it, vi} from 'vitest';

import {renderPart} from 'src/testing/render';

import {AddLine} from './add_line';

function show() {
    const onAdd = vi.fn();
    return {onAdd, ...renderPart(<AddLine label="Add a task" placeholder="What?" onAdd={onAdd} />)};
}

describe('AddLine', () => {
    it('adds one after the other', async () => {
        const {user, onAdd} = show();
        await user.click(screen.getByRole('button', {name: 'Add a task'}));
        await user.keyboard('one{Enter}  two {Enter}{Enter}');
        expect(onAdd.mock.calls).toEqual([['one'], ['two']]);
        expect(screen.getByRole('textbox', {name: 'Add a task'})).toHaveFocus();
    });

    it('keeps what was written when it is left', async () => {
        const {user, onAdd} = show();
        await user.click(screen.getByRole('button', {name: 'Add a task'}));
        await user.keyboard('one');
        await user.tab();
        expect(onAdd).toHaveBeenCalledExactlyOnceWith('one');
        expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    });

    it('forgets what was written on Escape', async () => {
        const {user, onAdd} = show();
        await user.click(screen.getByRole('button', {name: 'Add a task'}));
        await user.keyboard('one{Escape}');
        expect(onAdd).not.toHaveBeenCalled();
        expect(screen.getByRole('button', {name: 'Add a task'})).toBeVisible();
    });
});
