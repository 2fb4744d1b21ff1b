import {screen, waitFor} from '@testing-library/react';
import {describe, expect, it} from 'vitest';

import {renderPart} from 'src/testing/render';
import {Button} from 'src/ui/button/button';

import {Popover} from './popover';

describe('Popover', () => {
    it('opens on press, takes the focus, and gives it back on Escape', async () => {
        const {user} = renderPart(
            <Popover trigger={<Button>Move</Button>} label="Move run">
                <input aria-label="Channel" />
            </Popover>,
        );
        await user.click(screen.getByRole('button', {name: 'Move'}));
        expect(await screen.findByRole('dialog', {name: 'Move run'})).toBeVisible();
        await waitFor(() => expect(screen.getByRole('textbox', {name: 'Channel'})).toHaveFocus());
        await user.keyboard('{Escape}');
        await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
        expect(screen.getByRole('button', {name: 'Move'})).toHaveFocus();
    });
});
