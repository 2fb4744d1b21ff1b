import type {DialogElement} from '@mattermost/types/integrations';

export type Value = string | boolean;

export function initialValue(element: DialogElement): Value {
    const {type, default: given} = element;
    return type === 'bool' ? String(given) === 'true' : (given ?? '');
}

/** What is wrong with a value, by the rules that the host checks before it sends; empty when nothing is. */
export function problemOf(element: DialogElement, value: Value): string {
    const {type, subtype, optional, min_length: min, max_length: max} = element;
    if (!optional && (value === '' || value === false)) {
        return 'This field is required.';
    }
    if ((type !== 'text' && type !== 'textarea') || typeof value !== 'string' || value === '') {
        return '';
    }
    if (min && value.length < min) {
        return `Must be at least ${min} characters long.`;
    }
    if (max && value.length > max) {
        return `Must be at most ${max} characters long.`;
    }
    if (subtype === 'email' && !/^[^@\s]+@[^@\s]+$/.test(value)) {
        return 'Must be a valid email address.';
    }
    if (subtype === 'number' && Number.isNaN(Number(value))) {
        return 'Must be a number.';
    }
    if (subtype === 'url' && !/^https?:\/\//.test(value)) {
        return 'URL must include http:// or https://.';
    }
    return '';
}

/** The values as they are sent: numbers as numbers, empty optional ones left out as null. */
export function submitted(elements: DialogElement[], values: Record<string, Value>): Record<string, unknown> {
    return Object.fromEntries(
        elements.map(({name, subtype}) => {
            const value = values[name] ?? '';
            if (value === '') {
                return [name, null];
            }
            return [name, subtype === 'number' ? Number(value) : value];
        }),
    );
}
