import {describe, expect, it} from 'vitest';

import {formatText} from './markdown';

describe('message text', () => {
    it('is safe whatever it holds', () => {
        const html = formatText('<img src=x onerror=alert(1)> <script>alert(1)</script> [x](javascript:alert(1))');
        expect(html).not.toMatch(/onerror|<script|javascript:/);
    });

    it('marks mentions and formats Markdown', () => {
        expect(formatText('**hi** @ada')).toContain('<strong>hi</strong>');
        expect(formatText('hi @ada')).toContain('data-mention="ada"');
        expect(formatText('one *line*', {singleline: true})).toBe('one <em>line</em>');
    });
});
