import {screen, waitFor} from '@testing-library/react';
import {describe, expect, it, vi} from 'vitest';

import {renderPart} from 'src/testing/render';

import {SearchField} from './search_field';

describe('SearchField', () => {
    it('searches once typing pauses', async () => {
        const onSearch = vi.fn();
        const {user} = renderPart(<SearchField label="Find" value="" onSearch={onSearch} />);
        await user.type(screen.getByRole('searchbox', {name: 'Find'}), 'abc');
        await waitFor(() => expect(onSearch).toHaveBeenCalledExactlyOnceWith('abc'));
    });

    it('searches at once on Enter', async () => {
        const onSearch = vi.fn();
        const {user} = renderPart(<SearchField label="Find" value="" onSearch={onSearch} />);
        await user.type(screen.getByRole('searchbox'), 'a{Enter}');
        expect(onSearch).toHaveBeenCalledExactlyOnceWith('a');
    });

    it('is emptied by its button and by Escape', async () => {
        const onSearch = vi.fn();
        const {user} = renderPart(<SearchField label="Find" value="abc" onSearch={onSearch} />);
        await user.click(screen.getByRole('button', {name: 'Clear'}));
        await user.click(screen.getByRole('searchbox'));
        await user.keyboard('{Escape}');
        expect(onSearch.mock.calls).toEqual([[''], ['']]);
    });
});
