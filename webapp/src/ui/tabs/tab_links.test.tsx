import {screen} from '@testing-library/react';
import {describe, expect, it} from 'vitest';

import {renderPart} from 'src/testing/render';

import {TabLinks} from './tab_links';

describe('TabLinks', () => {
    it('marks the view that is open and leads to the others', async () => {
        const {user, history} = renderPart(
            <TabLinks
                label="Playbook"
                tabs={[
                    {to: '/p', label: 'Usage', exact: true},
                    {to: '/p/outline', label: 'Outline'},
                ]}
            />,
            {path: '/p/outline'},
        );
        expect(screen.getByRole('link', {current: 'page'})).toHaveTextContent('Outline');
        await user.click(screen.getByRole('link', {name: 'Usage'}));
        expect(history.location.pathname).toBe('/p');
        expect(screen.getByRole('link', {current: 'page'})).toHaveTextContent('Usage');
    });
});
