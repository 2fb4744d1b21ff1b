import {screen} from '@testing-library/react';
import {describe, expect, it, vi} from 'vitest';

import {renderPart} from 'src/testing/render';

import {Checkbox} from './checkbox';
import {TaskCheckbox} from './task_checkbox';

describe('Checkbox', () => {
    it('is named by its words and changed by pressing them', async () => {
        const onChange = vi.fn();
        const {user} = renderPart(
            <Checkbox checked={false} onChange={onChange}>
                Mine only
            </Checkbox>,
        );
        await user.click(screen.getByText('Mine only'));
        expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
    });
});

describe('TaskCheckbox', () => {
    it.each([
        ['open', false, true],
        ['in_progress', false, true],
        ['done', true, false],
    ] as const)('ticks what is %s', async (state, checked, next) => {
        const onChange = vi.fn();
        const {user} = renderPart(<TaskCheckbox state={state} label="Call" onChange={onChange} />);
        const box = screen.getByRole('checkbox', {name: 'Call'});
        expect((box as HTMLInputElement).checked).toBe(checked);
        await user.click(box);
        expect(onChange).toHaveBeenCalledExactlyOnceWith(next);
    });

    it('leaves a skipped one alone', () => {
        renderPart(<TaskCheckbox state="skipped" label="Call" onChange={vi.fn()} />);
        expect(screen.getByRole('checkbox')).toBeDisabled();
    });
});
