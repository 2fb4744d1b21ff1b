import {useLayoutEffect, useState, type RefObject} from 'react';

/** Height that a list under its button wants. */
const ROOM = 280;

/** Whether a list should open above what it belongs to, because there is too little room below. */
export function useOpensAbove(anchorRef: RefObject<HTMLElement | null>, open: boolean): boolean {
    const [above, setAbove] = useState(false);
    useLayoutEffect(() => {
        if (open && anchorRef.current) {
            const {top, bottom} = anchorRef.current.getBoundingClientRect();
            const below = window.innerHeight - bottom;
            setAbove(below < ROOM && top > below);
        }
    }, [anchorRef, open]);
    return above;
}
