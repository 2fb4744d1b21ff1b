import {screen} from '@testing-library/react';
import {createIntl} from 'react-intl';
import {describe, expect, it} from 'vitest';

import {aUser} from 'src/testing/host_state';
import {renderPart} from 'src/testing/render';

import {relativeTime} from './relative';
import {Timestamp, useExactTime} from './timestamp';

const intl = createIntl({locale: 'en'});
const HOUR = 3_600_000;

describe('relativeTime', () => {
    it.each([
        [-20_000, 'now'],
        [-5 * 60_000, '5 minutes ago'],
        [-3 * HOUR, '3 hours ago'],
        [-30 * HOUR, 'yesterday'],
        [50 * HOUR, 'in 2 days'],
        [-70 * 24 * HOUR, '2 months ago'],
        [-800 * 24 * HOUR, '2 years ago'],
    ])('says %d as %s', (distance, words) => {
        expect(relativeTime(intl, 1e12 + distance, 1e12)).toBe(words);
    });
});

describe('Timestamp', () => {
    it('is a time that machines can read', () => {
        renderPart(<Timestamp value={Date.now() - 2 * HOUR} />);
        expect(screen.getByText('2 hours ago').tagName).toBe('TIME');
    });

    it("writes the exact time in the reader's zone and clock", () => {
        function Exact() {
            return <>{useExactTime()(Date.UTC(2026, 0, 5, 17, 30))}</>;
        }
        const me = aUser('owner', {
            timezone: {useAutomaticTimezone: 'false', automaticTimezone: '', manualTimezone: 'Asia/Tokyo'},
        });
        renderPart(<Exact />, {me, preferences: {'display_settings--use_military_time': 'true'}});
        expect(document.body).toHaveTextContent(/Tue, Jan 6, 2026,? (at )?02:30/);
    });
});
