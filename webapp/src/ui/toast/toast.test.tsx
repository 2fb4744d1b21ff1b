import {act, fireEvent, screen} from '@testing-library/react';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';

import {renderPart} from 'src/testing/render';

import {ToastRegion} from './toast_region';
import {showToast} from './toasts';

beforeEach(() => {
    vi.useFakeTimers();
});
afterEach(() => {
    vi.useRealTimers();
});

const show = (...toast: Parameters<typeof showToast>) => act(() => void showToast(...toast));
const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

describe('toasts', () => {
    it('go away by themselves', () => {
        renderPart(<div />);
        show({text: 'Copied!'});
        expect(screen.getByRole('status')).toHaveTextContent('Copied!');
        pass(3000);
        expect(screen.queryByText('Copied!')).not.toBeInTheDocument();
    });

    it('wait while somebody looks at them', () => {
        renderPart(<div />);
        show({text: 'Copied!'});
        fireEvent.mouseEnter(screen.getByRole('status'));
        pass(10_000);
        expect(screen.getByText('Copied!')).toBeVisible();
        fireEvent.mouseLeave(screen.getByRole('status'));
        pass(3000);
        expect(screen.queryByText('Copied!')).not.toBeInTheDocument();
    });

    it('stay when they tell of an error, until they are dismissed', () => {
        renderPart(<div />);
        show({kind: 'error', text: 'Not saved'});
        pass(60_000);
        expect(screen.getByRole('alert')).toHaveTextContent('Not saved');
        fireEvent.click(screen.getByRole('button', {name: 'Dismiss'}));
        expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    });

    it('do what they offer, once', () => {
        const undo = vi.fn();
        renderPart(<div />);
        show({text: 'Deleted', action: {label: 'Undo', onPress: undo}});
        fireEvent.click(screen.getByRole('button', {name: 'Undo'}));
        expect(undo).toHaveBeenCalledOnce();
        expect(screen.queryByText('Deleted')).not.toBeInTheDocument();
    });

    it('take the place of an older one with the same key', () => {
        renderPart(<div />);
        show({text: 'First', key: 'k'});
        show({text: 'Second', key: 'k'});
        expect(screen.queryByText('First')).not.toBeInTheDocument();
        expect(screen.getByText('Second')).toBeVisible();
    });

    it('are said in one place when several surfaces are open', () => {
        renderPart(<ToastRegion />);
        show({text: 'Once'});
        expect(screen.getAllByText('Once')).toHaveLength(1);
    });
});
