/**
 * Wraps what plugins get, so that asking for something that is not there throws an Error that names it, instead of
 * handing out `undefined`. `known` are names that the real host has and the harness does not imitate. Symbols and
 * the names that the language itself asks for pass.
 */
export function loud<T extends object>(what: string, target: T, known: readonly string[] = []): T {
    return new Proxy(target, {
        get(object, key, receiver): unknown {
            if (typeof key === 'string' && !(key in object) && !askedByLanguage.has(key)) {
                throw new Error(
                    known.includes(key)
                        ? `${what}.${key} exists in Mattermost, but the harness does not imitate it`
                        : `${what}.${key} does not exist in Mattermost`,
                );
            }
            return Reflect.get(object, key, receiver);
        },
    });
}

/** By `await`, by JSON.stringify, and by React when it looks at a value. */
const askedByLanguage = new Set(['then', 'toJSON', '$$typeof']);

/** A global that throws when it is read. For libraries that a bundle may wrongly expect of the host. */
export function refuse(name: string, reason: string) {
    Object.defineProperty(window, name, {
        configurable: true,
        get() {
            throw new Error(`window.${name} ${reason}`);
        },
    });
}
