import {describe, expect, it} from 'vitest';

import {metricText, metricValue} from './metric';

const HOUR = 3_600_000;

describe('metrics', () => {
    it.each([
        ['metric_integer', '42', 42],
        ['metric_integer', '0', 0],
        ['metric_currency', ' ', null],
        ['metric_integer', 'many', undefined],
        ['metric_integer', '-1', undefined],
        ['metric_duration', '01:02:00', 26 * HOUR],
        ['metric_duration', '1:24:00', undefined],
        ['metric_duration', '90', undefined],
    ] as const)('%s understands "%s"', (type, text, value) => {
        expect(metricValue(type, text)).toBe(value);
    });

    it('write what they understand', () => {
        expect(metricText('metric_duration', 26 * HOUR + 5 * 60_000)).toBe('01:02:05');
        expect(metricText('metric_integer', 0)).toBe('0');
        expect(metricText('metric_integer', null)).toBe('');
    });
});
