/** One choice of an attribute. A new one has no id yet. */
export interface AttributeOption {
    id: string;
    name: string;
    color?: string;
}

/** An attribute of a playbook, as it is on the wire. */
export interface Attribute {
    id: string;
    name: string;
    type: 'text' | 'select' | 'multiselect' | 'date' | 'user' | 'multiuser';
    update_at: number;
    attrs: {
        visibility: 'hidden' | 'when_set' | 'always';
        sort_order: number;
        /** `null` for none. */
        options: AttributeOption[] | null;
        /** `url` for a text that is shown as a link. */
        value_type: '' | 'url';
        parent_id: string;
    };
}

/** What people choose from; a URL is a text that is shown as a link. */
export type AttributeKind = Attribute['type'] | 'url';

/** The kinds in the order in which they are offered. */
export const ATTRIBUTE_KINDS = ['text', 'url', 'select', 'multiselect', 'date', 'user', 'multiuser'] as const;

/** As many attributes has a playbook at most. */
export const MAX_ATTRIBUTES = 20;

/** Characters of a name; options have fewer. */
export const MAX_ATTRIBUTE_NAME = 255;
export const MAX_OPTION_NAME = 128;
export const MAX_OPTIONS = 200;

export function kindOf({type, attrs}: Attribute): AttributeKind {
    return type === 'text' && attrs.value_type === 'url' ? 'url' : type;
}

/** Whether values are chosen from options. */
export function hasOptions({type}: Attribute): boolean {
    return type === 'select' || type === 'multiselect';
}

export function optionsOf(attribute: Attribute): AttributeOption[] {
    return attribute.attrs.options ?? [];
}

/** The attribute with another kind. Those that choose get a first option if they have none; others lose theirs. */
export function withKind(attribute: Attribute, kind: AttributeKind, firstOption: string): Attribute {
    const type = kind === 'url' ? 'text' : kind;
    const valueType = kind === 'url' ? 'url' : '';
    const next: Attribute = {
        ...attribute,
        type,
        attrs: {...attribute.attrs, value_type: valueType},
    };
    const options = optionsOf(attribute);
    if (!hasOptions(next)) {
        next.attrs.options = null;
    } else if (options.length === 0) {
        next.attrs.options = [{id: '', name: firstOption}];
    }
    return next;
}

export function withOptions(attribute: Attribute, options: AttributeOption[]): Attribute {
    return {...attribute, attrs: {...attribute.attrs, options}};
}

/** Whether another one has the name, whatever its case. */
export function isTaken(names: readonly string[], name: string): boolean {
    return names.some((other) => other.toLowerCase() === name.toLowerCase());
}

/** "Attribute 3" where "Attribute 2" is the one with the highest number. */
export function nextName(names: readonly string[], nameOf: (number: number) => string): string {
    let number = names.length + 1;
    while (isTaken(names, nameOf(number))) {
        number++;
    }
    return nameOf(number);
}
