import {screen} from '@testing-library/react';
import {describe, expect, it, vi} from 'vitest';

import {renderPart} from 'src/testing/render';
import {IconButton} from 'src/ui/icon_button/icon_button';

import {Button} from './button';

describe('Button', () => {
    it('cannot be pressed again while it is busy, but keeps the focus', async () => {
        const onClick = vi.fn();
        const {user, rerender} = renderPart(<Button onClick={onClick}>Save</Button>);
        await user.click(screen.getByRole('button', {name: 'Save'}));
        rerender(
            <Button busy onClick={onClick}>
                Save
            </Button>,
        );
        const button = screen.getByRole('button', {name: 'Save'});
        expect(button).toHaveAttribute('aria-busy', 'true');
        await user.click(button);
        expect(onClick).toHaveBeenCalledOnce();
        expect(button).toBeEnabled();
    });
});

describe('IconButton', () => {
    it('has a name and says it on hover', async () => {
        const {user} = renderPart(<IconButton icon="star" label="Favorite" shortcut="F" />);
        await user.hover(screen.getByRole('button', {name: 'Favorite'}));
        expect(await screen.findByText('Favorite')).toBeVisible();
    });

    it('says whether it is on', () => {
        renderPart(<IconButton icon="star" label="Favorite" pressed />);
        expect(screen.getByRole('button', {pressed: true})).toBeVisible();
    });
});
