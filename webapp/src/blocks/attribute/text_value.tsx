import {useIntl} from 'react-intl';

import {kindOf} from 'src/domain/attribute';
import {InlineEdit} from 'src/ui/inline_edit/inline_edit';

import {EmptyValue} from './empty_value';
import type {ValueProps} from './value_props';

/** A text, or the address of a page. */
export function TextValue({field, content, onChange}: ValueProps) {
    const {formatMessage} = useIntl();
    const text = String(content);
    const shown = (value: string) =>
        kindOf(field) === 'url' && /^https?:\/\//i.test(value) ? (
            <a href={value} target="_blank" rel="noreferrer">
                {value}
            </a>
        ) : (
            value
        );
    if (!onChange) {
        return text ? <>{shown(text)}</> : <EmptyValue />;
    }
    return (
        <InlineEdit
            value={text}
            label={field.name}
            placeholder={formatMessage({id: 'playbooks.attribute.empty', defaultMessage: 'Empty'})}
            onSave={(value) => onChange(value)}
        >
            {shown}
        </InlineEdit>
    );
}
