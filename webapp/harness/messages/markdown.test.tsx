import {describe, expect, it} from 'vitest';

import {formatText} from './markdown';

describe('message text', () => {
    it('is safe whatever it holds, and shows HTML as text', () => {
        const html = formatText('<img src=x onerror=alert(1)> <script>alert(1)</script> [x](javascript:alert(1))');
        const page = document.createElement('div');
        page.innerHTML = html;
        expect(page.querySelector('img, script')).toBeNull();
        expect(page.querySelector('a')?.getAttribute('href') ?? '').not.toContain('javascript');
        expect(page.textContent).toContain('<img src=x onerror=alert(1)>');
    });

    it('formats Markdown, in one line if wanted', () => {
        expect(formatText('**hi**\nyou')).toBe('<p><strong>hi</strong><br>you</p>\n');
        expect(formatText('one *line*', {singleline: true})).toBe('one <em>line</em>');
    });

    it('finds mentions in text, but not in code and addresses', () => {
        expect(formatText('hi @ada.l.', {singleline: true})).toBe('hi <span data-mention="ada.l">@ada.l</span>.');
        expect(formatText('`@ada` and ada@example.com')).not.toContain('data-mention');
        expect(formatText('@ada', {atMentions: false})).not.toContain('data-mention');
    });

    it('links known channels of the team', () => {
        const options = {team: {name: 'harbour'}, channelNamesMap: {ops: {display_name: 'Ops & more'}}};
        expect(formatText('see ~ops', options)).toContain(
            '<a class="mention-link" href="/harbour/channels/ops">~Ops &amp; more</a>',
        );
        expect(formatText('see ~unknown', options)).not.toContain('<a');
    });
});
