import {useLayoutEffect, useRef} from 'react';

import type {Suggestion} from './suggestions';

interface Props {
    id: string;
    list: Suggestion[];
    chosen: Suggestion | undefined;
    /** Below the message box instead of above it. */
    below: boolean;
    onTake: (suggestion: Suggestion) => void;
}

/** What fits the text of a message box. The focus stays in the box. */
export function SuggestionList({id, list, chosen, below, onTake}: Props) {
    return (
        <ul id={id} className="suggestions popover" role="listbox" aria-label="Suggestions" data-below={below}>
            {list.map((suggestion) => (
                <SuggestionRow
                    key={suggestion.key}
                    suggestion={suggestion}
                    active={suggestion === chosen}
                    onTake={() => onTake(suggestion)}
                />
            ))}
        </ul>
    );
}

function SuggestionRow({suggestion, active, onTake}: {suggestion: Suggestion; active: boolean; onTake: () => void}) {
    const row = useRef<HTMLLIElement>(null);
    useLayoutEffect(() => {
        if (active) {
            row.current?.scrollIntoView({block: 'nearest'});
        }
    }, [active]);
    return (
        <li
            ref={row}
            role="option"
            aria-selected={active}
            // Keeps the focus in the box.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onTake}
            onKeyDown={undefined}
        >
            <i className={`icon ${suggestion.icon}`} aria-hidden="true" />
            <span>
                {suggestion.title}
                <small>{suggestion.detail}</small>
            </span>
        </li>
    );
}
