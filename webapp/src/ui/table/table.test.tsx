import {screen, within} from '@testing-library/react';
import {describe, expect, it, vi} from 'vitest';

import {renderPart} from 'src/testing/render';

import {RowLink} from './row_link';
import {Table, type Column} from './table';

interface Fruit {
    id: string;
    name: string;
}

const columns: Column<Fruit, 'name'>[] = [
    {
        id: 'name',
        header: 'Name',
        width: '1fr',
        card: 'title',
        sort: 'name',
        cell: ({id, name}) => <RowLink to={`/fruit/${id}`}>{name}</RowLink>,
    },
    {id: 'taste', header: 'Taste', width: '80px', card: 'meta', labelled: true, cell: () => 'sweet'},
];
const fruit = (count: number) =>
    Array.from({length: count}, (_, index) => ({id: String(index), name: `Fruit ${index}`}));

describe('Table', () => {
    it('has rows, headers and links', async () => {
        const {user, history} = renderPart(
            <Table label="Fruit" columns={columns} rows={fruit(2)} rowKey={(row) => row.id} />,
        );
        const table = screen.getByRole('table', {name: 'Fruit'});
        expect(within(table).getAllByRole('row')).toHaveLength(3);
        expect(within(table).getByRole('columnheader', {name: 'Taste'})).toBeVisible();
        await user.click(screen.getByRole('link', {name: 'Fruit 1'}));
        expect(history.location.pathname).toBe('/fruit/1');
    });

    it('shows and changes the order', async () => {
        const onSort = vi.fn();
        const {user} = renderPart(
            <Table
                label="Fruit"
                columns={columns}
                rows={fruit(1)}
                rowKey={(row) => row.id}
                sorting={{by: 'name', direction: 'desc'}}
                onSort={onSort}
            />,
        );
        expect(screen.getByRole('columnheader', {name: 'Name'})).toHaveAttribute('aria-sort', 'descending');
        await user.click(screen.getByRole('button', {name: 'Name'}));
        expect(onSort).toHaveBeenCalledExactlyOnceWith('name');
    });

    it('draws only what is in sight when it is long', () => {
        renderPart(<Table label="Fruit" columns={columns} rows={fruit(500)} rowKey={(row) => row.id} />);
        expect(screen.getAllByRole('row').length).toBeLessThan(100);
        expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '500');
    });
});
