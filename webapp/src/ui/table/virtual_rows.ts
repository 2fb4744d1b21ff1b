import {useVirtualizer} from '@tanstack/react-virtual';
import {useLayoutEffect, useState, type CSSProperties, type RefObject} from 'react';

/** Fewer rows than this are all drawn. */
const VIRTUAL_FROM = 100;

interface VirtualRow {
    index: number;
    style?: CSSProperties;
    ref?: (element: HTMLElement | null) => void;
}

/** The nearest element around that scrolls. */
function scrollParent(element: HTMLElement): HTMLElement {
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) {
            return parent;
        }
    }
    return document.documentElement;
}

/** Which rows of a long list are to be drawn now, and where. `estimate` is the usual height in pixels. */
export function useVirtualRows(body: RefObject<HTMLElement>, count: number, estimate: number) {
    const enabled = count >= VIRTUAL_FROM;
    const [place, setPlace] = useState<{scroller: HTMLElement; offset: number}>();
    useLayoutEffect(() => {
        if (enabled && body.current) {
            const scroller = scrollParent(body.current);
            const offset =
                body.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
            setPlace({scroller, offset});
        }
    }, [body, enabled]);

    const virtualizer = useVirtualizer({
        count,
        enabled,
        estimateSize: () => estimate,
        getScrollElement: () => place?.scroller ?? null,
        scrollMargin: place?.offset ?? 0,
        overscan: 8,
    });

    if (!enabled) {
        return {rows: Array.from({length: count}, (_, index): VirtualRow => ({index})), bodyStyle: undefined};
    }
    return {
        rows: virtualizer.getVirtualItems().map((item): VirtualRow => ({
            index: item.index,
            ref: virtualizer.measureElement,
            style: {
                position: 'absolute',
                insetInline: 0,
                top: 0,
                transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)`,
            },
        })),
        bodyStyle: {height: virtualizer.getTotalSize()} satisfies CSSProperties,
    };
}
