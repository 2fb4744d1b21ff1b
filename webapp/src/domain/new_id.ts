const ALPHABET = 'ybndrfg8ejkmcpqxot1uwisza345h769';
const LENGTH = 26;

/** A new random id in the host's form. */
export function newId(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
    return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
