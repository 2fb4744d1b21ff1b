import {loadCatalogue, type Messages} from './catalogues';

/**
 * What the host asks for messages with, synchronously. A locale is loaded when it is first asked for; once it is there,
 * `onLoaded` must make the host ask again.
 */
export function translations(onLoaded: () => void, load: (locale: string) => Promise<Messages> = loadCatalogue) {
    const loaded = new Map<string, Messages>();
    return (locale: string): Messages => {
        const known = loaded.get(locale);
        if (known) {
            return known;
        }
        const none: Messages = {};
        loaded.set(locale, none);
        void load(locale).then((messages) => {
            loaded.set(locale, messages);
            if (Object.keys(messages).length > 0) {
                onLoaded();
            }
        });
        return none;
    };
}
