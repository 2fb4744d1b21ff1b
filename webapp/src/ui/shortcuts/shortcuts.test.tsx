import {screen} from '@testing-library/react';
import {useRef} from 'react';
import {describe, expect, it, vi} from 'vitest';

import {renderPart} from 'src/testing/render';

import {isTaken, keyName} from './match';
import {useShortcuts, type Shortcut} from './shortcuts';

function Keys({shortcuts}: {shortcuts: Shortcut[]}) {
    useShortcuts(shortcuts);
    return (
        <>
            <input aria-label="text" />
            <input type="checkbox" aria-label="box" />
            <div role="menu" tabIndex={0}>
                menu
            </div>
        </>
    );
}

const shortcut = (keys: string, run = vi.fn()) => ({keys, label: keys, run});

describe('useShortcuts', () => {
    it('runs single keys and sequences', async () => {
        const j = shortcut('j');
        const runs = shortcut('g r');
        const {user} = renderPart(<Keys shortcuts={[j, runs]} />);
        await user.keyboard('jgr');
        expect(j.run).toHaveBeenCalledOnce();
        expect(runs.run).toHaveBeenCalledOnce();
    });

    it('knows modifiers', async () => {
        const up = shortcut('Alt+ArrowUp');
        const plain = shortcut('ArrowUp');
        const {user} = renderPart(<Keys shortcuts={[up, plain]} />);
        await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
        expect(up.run).toHaveBeenCalledOnce();
        expect(plain.run).not.toHaveBeenCalled();
    });

    it('never takes keys from text or open menus', async () => {
        const j = shortcut('j');
        const {user} = renderPart(<Keys shortcuts={[j]} />);
        await user.type(screen.getByRole('textbox'), 'j');
        screen.getByRole('menu').focus();
        await user.keyboard('j');
        expect(j.run).not.toHaveBeenCalled();
        screen.getByRole('checkbox').focus();
        await user.keyboard('j');
        expect(j.run).toHaveBeenCalledOnce();
    });

    it('leaves the shortcuts of the browser alone', async () => {
        const n = shortcut('n');
        const {user} = renderPart(<Keys shortcuts={[n]} />);
        await user.keyboard('{Control>}n{/Control}');
        expect(n.run).not.toHaveBeenCalled();
    });

    it('can be limited to one place', async () => {
        const j = shortcut('j');
        function Place() {
            const place = useRef<HTMLDivElement>(null);
            useShortcuts([j], place);
            return (
                <>
                    <div ref={place}>
                        <button>inside</button>
                    </div>
                    <button>outside</button>
                </>
            );
        }
        const {user} = renderPart(<Place />);
        screen.getByRole('button', {name: 'outside'}).focus();
        await user.keyboard('j');
        expect(j.run).not.toHaveBeenCalled();
        screen.getByRole('button', {name: 'inside'}).focus();
        await user.keyboard('j');
        expect(j.run).toHaveBeenCalledOnce();
    });
});

describe('keyName', () => {
    const key = (fields: Partial<KeyboardEvent>) =>
        keyName({key: 'a', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...fields});

    it('names Shift only where the character does not', () => {
        expect(key({key: '?', shiftKey: true})).toBe('?');
        expect(key({key: 'ArrowUp', shiftKey: true})).toBe('Shift+ArrowUp');
        expect(key({key: 'k', metaKey: true})).toBe('Meta+k');
    });

    it('takes nothing from no element', () => {
        expect(isTaken(null)).toBe(false);
    });
});
