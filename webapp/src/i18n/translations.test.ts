import {describe, expect, it, vi} from 'vitest';

import {catalogueNames, loadCatalogue} from './catalogues';
import {translations} from './translations';

describe('catalogueNames', () => {
    it.each([
        ['en', []],
        ['en-AU', ['en_AU']],
        ['de', ['de']],
        ['pt-BR', ['pt_BR', 'pt']],
        ['zh-CN', ['zh_Hans', 'zh']],
        ['zh-TW', ['zh_Hant', 'zh']],
        ['nb', ['nb_NO']],
    ])('maps the host locale %s', (locale, names) => {
        expect(catalogueNames(locale)).toEqual(names);
    });
});

describe('loadCatalogue', () => {
    it('falls back to the base language, then to nothing', async () => {
        const load = vi.fn((name: string) =>
            name === 'pt' ? Promise.resolve({a: 'b'}) : Promise.reject(new Error('no such file')),
        );
        expect(await loadCatalogue('pt-BR', load)).toEqual({a: 'b'});
        expect(await loadCatalogue('xx', load)).toEqual({});
    });
});

describe('translations', () => {
    it('answers at once and lets the host ask again when the messages are there', async () => {
        const ask = await new Promise<(locale: string) => Record<string, string>>((resolve) => {
            const get = translations(
                () => resolve(get),
                () => Promise.resolve({a: 'b'}),
            );
            expect(get('de')).toEqual({});
        });
        expect(ask('de')).toEqual({a: 'b'});
    });

    it('loads a locale once', () => {
        const load = vi.fn(() => Promise.resolve({}));
        const get = translations(() => undefined, load);
        get('en');
        get('en');
        expect(load).toHaveBeenCalledOnce();
    });
});
