/**
 * Wraps what plugins get, so that asking for something that the real host does not have throws an Error that names
 * it. Symbols and `then` pass, because the language itself asks for them.
 */
export function loud<T extends object>(what: string, target: T): T {
    return new Proxy(target, {
        get(object, key, receiver): unknown {
            if (typeof key === 'string' && key !== 'then' && !(key in object)) {
                throw new Error(`${what}.${key} does not exist in the real host (or the harness does not imitate it)`);
            }
            return Reflect.get(object, key, receiver);
        },
    });
}
