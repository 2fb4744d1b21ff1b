import {kindOf} from 'src/domain/attribute';

import {DateValue} from './date_value';
import {OptionsValue} from './options_value';
import {PeopleValue} from './people_value';
import {TextValue} from './text_value';
import type {ValueProps} from './value_props';

/** The value of an attribute, with the editor that fits its kind. */
export function AttributeValue(props: ValueProps) {
    switch (kindOf(props.field)) {
        case 'text':
        case 'url':
            return <TextValue {...props} />;
        case 'select':
        case 'multiselect':
            return <OptionsValue {...props} />;
        case 'date':
            return <DateValue {...props} />;
        case 'user':
        case 'multiuser':
            return <PeopleValue {...props} />;
    }
}
