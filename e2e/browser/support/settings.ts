/** A setting that the stack puts into the environment; see `e2e/stack`. */
export function setting(name: 'PB_URL' | 'PB_ADMIN_USER' | 'PB_ADMIN_PASSWORD'): string {
    const value = process.env[name];
    if (!value) {
        throw new Error(`${name} is not set. Run the browser tests by "make test-browser".`);
    }
    return value;
}
