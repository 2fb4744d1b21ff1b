/** Messages by id. */
export type Messages = Record<string, string>;

/** Names of the host's locales that differ from the names of our files. */
const FILES: Record<string, string> = {
    'zh-CN': 'zh_Hans',
    'zh-TW': 'zh_Hant',
    nb: 'nb_NO',
};

/**
 * The files to try for a locale of the host, best first. Empty for English, whose messages stand in the code.
 */
export function catalogueNames(locale: string): string[] {
    const language = locale.split('-')[0] ?? locale;
    const names = [FILES[locale] ?? locale.replace('-', '_'), FILES[language] ?? language];
    return [...new Set(names)].filter((name) => name !== 'en');
}

/** Loads the best catalogue there is for a locale; an empty one when there is none. Never rejects. */
export async function loadCatalogue(
    locale: string,
    load: (name: string) => Promise<Messages> = loadFile,
): Promise<Messages> {
    for (const name of catalogueNames(locale)) {
        try {
            return await load(name);
        } catch {
            // There is no such file; the next one may exist.
        }
    }
    return {};
}

async function loadFile(name: string): Promise<Messages> {
    const file = (await import(/* webpackChunkName: "locale-[request]", webpackExclude: /\Wen\.json$/ */ `../../i18n/${name}.json`)) as {
        default: Messages;
    };
    return file.default;
}
