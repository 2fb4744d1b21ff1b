import {useIntl} from 'react-intl';

import {optionsOf} from 'src/domain/attribute';
import {Chip, Tag} from 'src/ui/chip/chip';
import {Icon} from 'src/ui/icon/icon';
import {Select, type SelectOption} from 'src/ui/select/select';

import styles from './attribute.module.css';
import {EmptyValue} from './empty_value';
import type {ValueProps} from './value_props';

const NONE = '';

/** One of the attribute's options, or several. */
export function OptionsValue({field, content, onChange}: ValueProps) {
    const {formatMessage} = useIntl();
    const options = optionsOf(field);
    const chosen = Array.isArray(content) ? content : content ? [content] : [];
    const names = options.filter(({id}) => chosen.includes(id)).map(({name}) => name);
    if (!onChange) {
        return names.length > 0 ? (
            <span className={styles.chips}>
                {names.map((name) => (
                    <Tag key={name}>{name}</Tag>
                ))}
            </span>
        ) : (
            <EmptyValue />
        );
    }
    const empty = formatMessage({id: 'playbooks.attribute.empty', defaultMessage: 'Empty'});
    const words = names.join(', ') || empty;
    const trigger = (
        <Chip empty={names.length === 0} aria-label={`${field.name}: ${words}`} className={styles.chip}>
            {words}
        </Chip>
    );
    const offered: SelectOption[] = options.map(({id, name}) => ({value: id, label: name}));
    if (field.type === 'multiselect') {
        return (
            <Select
                multiple
                label={field.name}
                options={offered}
                value={chosen}
                onChange={onChange}
                trigger={trigger}
            />
        );
    }
    const none: SelectOption[] =
        chosen.length > 0
            ? [
                  {
                      value: NONE,
                      label: formatMessage({id: 'playbooks.attribute.clear', defaultMessage: 'Clear'}),
                      start: <Icon name="close-circle-outline" size={16} />,
                  },
              ]
            : [];
    return (
        <Select
            label={field.name}
            options={[...offered, ...none]}
            value={chosen[0] ?? null}
            onChange={onChange}
            trigger={trigger}
        />
    );
}
