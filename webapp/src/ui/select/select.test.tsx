import {screen, waitFor} from '@testing-library/react';
import {useState} from 'react';
import {describe, expect, it, vi} from 'vitest';

import {renderPart} from 'src/testing/render';
import {Button} from 'src/ui/button/button';

import {Select} from './select';

const fruit = [
    {value: 'apple', label: 'Apple'},
    {value: 'pear', label: 'Pear', group: 'Soft'},
    {value: 'plum', label: 'Plum', group: 'Soft'},
];

describe('Select', () => {
    it('chooses one and closes', async () => {
        const onChange = vi.fn();
        const {user} = renderPart(
            <Select trigger={<Button>Fruit</Button>} label="Fruit" options={fruit} value="apple" onChange={onChange} />,
        );
        await user.click(screen.getByRole('button', {name: 'Fruit'}));
        expect(await screen.findByRole('menuitemradio', {name: 'Apple'})).toBeChecked();
        expect(screen.getByText('Soft')).toBeVisible();
        await user.click(screen.getByRole('menuitemradio', {name: 'Pear'}));
        expect(onChange).toHaveBeenCalledExactlyOnceWith('pear');
        await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
    });

    it('chooses several and stays open', async () => {
        function Basket() {
            const [value, setValue] = useState<string[]>(['apple']);
            return (
                <Select
                    multiple
                    trigger={<Button>{value.join('+')}</Button>}
                    label="Fruit"
                    options={fruit}
                    value={value}
                    onChange={setValue}
                />
            );
        }
        const {user} = renderPart(<Basket />);
        await user.click(screen.getByRole('button', {name: 'apple'}));
        await user.click(await screen.findByRole('menuitemcheckbox', {name: 'Plum'}));
        await user.click(screen.getByRole('menuitemcheckbox', {name: 'Apple'}));
        expect(screen.getByRole('menuitemcheckbox', {name: 'Plum'})).toBeChecked();
        expect(screen.getByRole('menuitemcheckbox', {name: 'Apple'})).not.toBeChecked();
    });

    it('lets someone else search', async () => {
        const onQueryChange = vi.fn();
        const {user} = renderPart(
            <Select
                trigger={<Button>Fruit</Button>}
                label="Fruit"
                options={fruit}
                value={null}
                onChange={vi.fn()}
                external={{query: '', onQueryChange}}
            />,
        );
        await user.click(screen.getByRole('button', {name: 'Fruit'}));
        await user.type(await screen.findByRole('searchbox', {name: 'Search'}), 'x');
        expect(onQueryChange.mock.calls[0]?.[0]).toBe('x');
        expect(screen.getAllByRole('menuitemradio')).toHaveLength(3);
    });
});
