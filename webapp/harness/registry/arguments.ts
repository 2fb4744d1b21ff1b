interface Names {
    needed: readonly string[];
    optional?: readonly string[];
}

/**
 * The arguments of a registry call by name. The host takes them in order or as one object. Unlike the host, a missing
 * or unknown one throws, because it would only show later as something that does not appear.
 */
export function namedArguments(call: string, args: unknown[], {needed, optional = []}: Names): Record<string, unknown> {
    const names = [...needed, ...optional];
    const [first] = args;
    const asObject = args.length === 1 && isPlainObject(first) && names.some((name) => name in first);
    const given = asObject ? first : Object.fromEntries(args.map((arg, i) => [names[i] ?? `argument ${i + 1}`, arg]));
    for (const name of needed) {
        if (given[name] === undefined || given[name] === null) {
            throw new Error(`registry.${call} needs ${name}`);
        }
    }
    for (const name of Object.keys(given)) {
        if (!names.includes(name)) {
            throw new Error(`registry.${call} does not know ${name}`);
        }
    }
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Elements and components are objects too; they are never the object of arguments. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !('$$typeof' in value);
}
