import {Menu as Base} from '@base-ui/react/menu';
import type {ReactElement, ReactNode} from 'react';
import {useIntl} from 'react-intl';

import {Icon} from 'src/ui/icon/icon';
import {FILTER_FROM} from 'src/ui/menu/entries';
import menu from 'src/ui/menu/menu.module.css';
import {MenuRow} from 'src/ui/menu/menu_row';
import {MenuSurface} from 'src/ui/menu/menu_surface';

export interface SelectOption<T extends string = string> {
    value: T;
    label: string;
    /** A quiet second line. */
    hint?: string;
    /** A picture or icon before the label. */
    start?: ReactNode;
    /** Options of one group stand together under this heading. */
    group?: string;
    disabled?: boolean;
}

/** Filtering elsewhere, for example by the server: `options` are then what matches `query`. */
interface ExternalFilter {
    query: string;
    onQueryChange: (query: string) => void;
    /** Shown under the field, such as "Searching…". */
    status?: ReactNode;
    /** Name and placeholder of the field; "Search" by default. */
    label?: string;
}

interface Common<T extends string> {
    /** The button that opens the list; must pass on its ref and properties. */
    trigger: ReactElement;
    /** Name of the list, and placeholder of its filter field. */
    label: string;
    options: readonly SelectOption<T>[];
    /** Whether there is a filter field; by default when the list is long. */
    searchable?: boolean;
    external?: ExternalFilter;
    align?: 'start' | 'center' | 'end';
    open?: boolean;
    onOpenChange?: (open: boolean) => void;
}

interface One<T extends string> extends Common<T> {
    multiple?: false;
    value: T | null;
    onChange: (value: T) => void;
}

interface Many<T extends string> extends Common<T> {
    multiple: true;
    value: readonly T[];
    /** Called at each click with the whole new selection; the list stays open. */
    onChange: (value: T[]) => void;
}

/** Chooses one or several options from a popover that looks and behaves like every menu. */
export function Select<T extends string = string>(props: One<T> | Many<T>) {
    const {trigger, label, options, external, align, open, onOpenChange} = props;
    const {formatMessage} = useIntl();
    const searchable = props.searchable ?? (external !== undefined || options.length > FILTER_FROM);
    const groups = byGroup(options);
    const list = (
        <Base.Root modal={false} open={open} onOpenChange={onOpenChange}>
            <Base.Trigger render={trigger} />
            <MenuSurface
                label={label}
                align={align}
                status={external?.status}
                filterLabel={
                    searchable
                        ? (external?.label ?? formatMessage({id: 'playbooks.select.search', defaultMessage: 'Search'}))
                        : undefined
                }
            >
                {groups.map(([group, members]) => (
                    <Base.Group key={group}>
                        {group && <Base.GroupLabel className={menu.heading}>{group}</Base.GroupLabel>}
                        <Options {...props} options={members} />
                    </Base.Group>
                ))}
            </MenuSurface>
        </Base.Root>
    );
    if (!searchable) {
        return list;
    }
    return external ? (
        <Base.FilterProvider
            autoHighlight="always"
            filter={null}
            value={external.query}
            onValueChange={external.onQueryChange}
        >
            {list}
        </Base.FilterProvider>
    ) : (
        <Base.FilterProvider autoHighlight="always">{list}</Base.FilterProvider>
    );
}

function Options<T extends string>(props: One<T> | Many<T>) {
    if (props.multiple) {
        const {value, onChange} = props;
        return props.options.map((option) => (
            <Base.CheckboxItem
                key={option.value}
                label={option.label}
                disabled={option.disabled}
                checked={value.includes(option.value)}
                onCheckedChange={(checked) =>
                    onChange(checked ? [...value, option.value] : value.filter((other) => other !== option.value))
                }
                className={menu.item}
            >
                <OptionRow
                    option={option}
                    indicator={<Base.CheckboxItemIndicator className={menu.check}>{CHECK}</Base.CheckboxItemIndicator>}
                />
            </Base.CheckboxItem>
        ));
    }
    return (
        <Base.RadioGroup value={props.value} onValueChange={(value) => props.onChange(value as T)}>
            {props.options.map((option) => (
                <Base.RadioItem
                    key={option.value}
                    value={option.value}
                    label={option.label}
                    disabled={option.disabled}
                    closeOnClick
                    className={menu.item}
                >
                    <OptionRow
                        option={option}
                        indicator={<Base.RadioItemIndicator className={menu.check}>{CHECK}</Base.RadioItemIndicator>}
                    />
                </Base.RadioItem>
            ))}
        </Base.RadioGroup>
    );
}

function OptionRow({option, indicator}: {option: SelectOption; indicator: ReactNode}) {
    return <MenuRow start={option.start} label={option.label} hint={option.hint} end={indicator} />;
}

const CHECK = <Icon name="check" size={16} />;

function byGroup<T extends string>(options: readonly SelectOption<T>[]): [string, SelectOption<T>[]][] {
    const groups = new Map<string, SelectOption<T>[]>();
    for (const option of options) {
        const group = option.group ?? '';
        groups.set(group, [...(groups.get(group) ?? []), option]);
    }
    return [...groups];
}
