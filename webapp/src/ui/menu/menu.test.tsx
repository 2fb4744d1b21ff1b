import {screen, waitFor} from '@testing-library/react';
import {describe, expect, it, vi} from 'vitest';

import {renderPart} from 'src/testing/render';
import {Button} from 'src/ui/button/button';

import {tidy, type MenuEntry} from './entries';
import {Menu} from './menu';

function entriesOf(count: number, onSelect = vi.fn()): MenuEntry[] {
    return Array.from({length: count}, (_, index) => ({
        id: String(index),
        label: `Entry ${index}`,
        onSelect: () => onSelect(index) as undefined,
    }));
}

describe('Menu', () => {
    it('opens, runs what is chosen and gives the focus back', async () => {
        const onSelect = vi.fn();
        const {user} = renderPart(<Menu trigger={<Button>More</Button>} entries={entriesOf(3, onSelect)} />);
        await user.click(screen.getByRole('button', {name: 'More'}));
        await user.click(await screen.findByRole('menuitem', {name: 'Entry 1'}));
        expect(onSelect).toHaveBeenCalledExactlyOnceWith(1);
        await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
        expect(screen.getByRole('button', {name: 'More'})).toHaveFocus();
    });

    it('is used with the keyboard and closed with Escape', async () => {
        const onSelect = vi.fn();
        const {user} = renderPart(<Menu trigger={<Button>More</Button>} entries={entriesOf(3, onSelect)} />);
        const trigger = screen.getByRole('button', {name: 'More'});
        await user.tab();
        await user.keyboard('{Enter}');
        await waitFor(() => expect(screen.getByRole('menuitem', {name: 'Entry 0'})).toHaveFocus());
        await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
        expect(onSelect).toHaveBeenCalledExactlyOnceWith(2);
        await waitFor(() => expect(trigger).toHaveFocus());
        await user.keyboard('{Enter}');
        await waitFor(() => expect(screen.getByRole('menuitem', {name: 'Entry 0'})).toHaveFocus());
        await user.keyboard('{Escape}');
        await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
        expect(trigger).toHaveFocus();
    });

    it('has no filter while it is short', async () => {
        const {user} = renderPart(<Menu trigger={<Button>More</Button>} entries={entriesOf(8)} />);
        await user.click(screen.getByRole('button', {name: 'More'}));
        await screen.findByRole('menu');
        expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
    });

    it('filters a long list by typing', async () => {
        const onSelect = vi.fn();
        const {user} = renderPart(<Menu trigger={<Button>More</Button>} entries={entriesOf(12, onSelect)} />);
        await user.click(screen.getByRole('button', {name: 'More'}));
        await user.type(await screen.findByRole('searchbox', {name: 'Filter'}), '11');
        await waitFor(() => expect(screen.getAllByRole('menuitem')).toHaveLength(1));
        await user.keyboard('{Enter}');
        expect(onSelect).toHaveBeenCalledExactlyOnceWith(11);
    });

    it('says why an entry cannot be chosen', async () => {
        const onSelect = vi.fn();
        const entries = [{id: 'a', label: 'Archive', disabledReason: 'Only admins can archive', onSelect}];
        const {user} = renderPart(<Menu trigger={<Button>More</Button>} entries={entries} />);
        await user.click(screen.getByRole('button', {name: 'More'}));
        const entry = await screen.findByRole('menuitem', {name: /Archive/});
        expect(entry).toHaveTextContent('Only admins can archive');
        expect(entry).toHaveAttribute('aria-disabled', 'true');
    });

    it('follows a link inside the site', async () => {
        const {user, history} = renderPart(
            <Menu trigger={<Button>More</Button>} entries={[{id: 'a', label: 'Open', to: '/playbooks/runs'}]} />,
        );
        await user.click(screen.getByRole('button', {name: 'More'}));
        await user.click(await screen.findByRole('menuitem', {name: 'Open'}));
        expect(history.location.pathname).toBe('/playbooks/runs');
    });
});

describe('tidy', () => {
    it('drops dividers that separate nothing', () => {
        const line = (id: string): MenuEntry => ({kind: 'divider', id});
        const item: MenuEntry = {id: 'x', label: 'X'};
        expect(tidy([line('1'), item, line('2'), line('3'), item, line('4')]).map(({id}) => id)).toEqual([
            'x',
            '3',
            'x',
        ]);
    });
});
