import {clsx} from 'clsx';
import {useRef, type CSSProperties, type ReactNode} from 'react';

import {Icon} from 'src/ui/icon/icon';

import styles from './table.module.css';
import {useVirtualRows} from './virtual_rows';

export interface Column<Row, Sort extends string = string> {
    id: string;
    header: string;
    /** Grid track: `minmax(200px, 3fr)`, `120px`. */
    width: string;
    cell: (row: Row) => ReactNode;
    /** The order that a press on the header asks for. */
    sort?: Sort;
    /** Where it goes when there is no room for columns: the first line, its end, or the quiet line below. */
    card: 'title' | 'end' | 'meta';
    /** Leaves the table first when it gets narrow. */
    optional?: boolean;
    /** The value says too little without its header, also on a card. */
    labelled?: boolean;
}

export interface Sorting<Sort extends string = string> {
    by: Sort;
    direction: 'asc' | 'desc';
}

interface Props<Row, Sort extends string> {
    label: string;
    columns: readonly Column<Row, Sort>[];
    rows: readonly Row[];
    rowKey: (row: Row) => string;
    sorting?: Sorting<Sort>;
    onSort?: (by: Sort) => void;
    /** Drawn quieter, such as archived things. */
    isMuted?: (row: Row) => boolean;
    testId?: string;
    rowTestId?: string;
}

/** Pixels of a row with two lines. */
const ROW = 56;

/** Rows and columns that become cards in narrow rooms. Long ones draw only the rows in sight. */
export function Table<Row, Sort extends string = string>(props: Props<Row, Sort>) {
    const {label, columns, rows, rowKey, sorting, onSort, isMuted, testId, rowTestId} = props;
    const body = useRef<HTMLDivElement>(null);
    const virtual = useVirtualRows(body, rows.length, ROW);
    const tracks = {
        '--tracks': columns.map((column) => column.width).join(' '),
        '--fewer-tracks': columns
            .filter((column) => !column.optional)
            .map((column) => column.width)
            .join(' '),
    } as CSSProperties;
    return (
        <div
            role="table"
            aria-label={label}
            aria-rowcount={rows.length}
            style={tracks}
            data-testid={testId}
            className={styles.table}
        >
            <div role="rowgroup" className={styles.head}>
                <div role="row" className={clsx(styles.row, styles.headRow)}>
                    {columns.map((column) => (
                        <HeaderCell key={column.id} column={column} sorting={sorting} onSort={onSort} />
                    ))}
                </div>
            </div>
            <div role="rowgroup" ref={body} style={virtual.bodyStyle} className={styles.body}>
                {virtual.rows.map(({index, style, ref}) => {
                    const row = rows[index];
                    return (
                        row !== undefined && (
                            <div
                                key={rowKey(row)}
                                ref={ref}
                                role="row"
                                aria-rowindex={index + 1}
                                data-index={index}
                                data-muted={isMuted?.(row) || undefined}
                                data-testid={rowTestId}
                                style={style}
                                className={clsx(styles.row, styles.bodyRow)}
                            >
                                {columns.map((column) => (
                                    <div
                                        key={column.id}
                                        role="cell"
                                        data-card={column.card}
                                        data-label={column.labelled ? column.header : undefined}
                                        data-optional={column.optional || undefined}
                                        className={styles.cell}
                                    >
                                        {column.cell(row)}
                                    </div>
                                ))}
                            </div>
                        )
                    );
                })}
            </div>
        </div>
    );
}

interface HeaderProps<Row, Sort extends string> {
    column: Column<Row, Sort>;
    sorting?: Sorting<Sort>;
    onSort?: (by: Sort) => void;
}

function HeaderCell<Row, Sort extends string>({column, sorting, onSort}: HeaderProps<Row, Sort>) {
    const {sort} = column;
    const direction = sort !== undefined && sorting?.by === sort ? sorting.direction : undefined;
    const ariaSort = direction && (direction === 'asc' ? 'ascending' : 'descending');
    return (
        <div
            role="columnheader"
            aria-sort={ariaSort}
            data-card={column.card}
            data-optional={column.optional || undefined}
            className={styles.header}
        >
            {sort !== undefined && onSort ? (
                <button type="button" className={styles.sort} onClick={() => onSort(sort)}>
                    {column.header}
                    <Icon
                        name={direction === 'asc' ? 'chevron-up' : 'chevron-down'}
                        size={14}
                        className={clsx(styles.direction, direction && styles.directionOn)}
                    />
                </button>
            ) : (
                column.header
            )}
        </div>
    );
}
