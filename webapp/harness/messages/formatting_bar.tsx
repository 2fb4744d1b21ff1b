import type {RefObject} from 'react';

import {typeInto, type TextboxHandle} from './textbox';

interface Format {
    name: string;
    icon: string;
    /** Put around the selection, or before each of its lines. */
    around?: [string, string];
    before?: string;
}

const groups: Format[][] = [
    [
        {name: 'bold', icon: 'icon-format-bold', around: ['**', '**']},
        {name: 'italic', icon: 'icon-format-italic', around: ['*', '*']},
        {name: 'strike through', icon: 'icon-format-strikethrough-variant', around: ['~~', '~~']},
        {name: 'heading', icon: 'icon-format-header', before: '### '},
    ],
    [
        {name: 'link', icon: 'icon-link-variant', around: ['[', '](url)']},
        {name: 'code', icon: 'icon-code-tags', around: ['`', '`']},
        {name: 'quote', icon: 'icon-format-quote-open', before: '> '},
        {name: 'bulleted list', icon: 'icon-format-list-bulleted', before: '- '},
        {name: 'numbered list', icon: 'icon-format-list-numbered', before: '1. '},
    ],
];

/** Puts Markdown into a message box. */
export function FormattingBar({box}: {box: RefObject<TextboxHandle | null>}) {
    function apply({around: [open, close] = ['', ''], before = ''}: Format) {
        const area = box.current?.getInputBox();
        if (!area) {
            return;
        }
        const {value, selectionStart: from, selectionEnd: to} = area;
        const lines = value.slice(from, to).replace(/^/gm, before);
        typeInto(area, value.slice(0, from) + open + lines + close + value.slice(to));
        const start = from + open.length + (from === to ? before.length : 0);
        area.setSelectionRange(start, from + open.length + lines.length);
    }
    return (
        <div className="formatting-bar" role="toolbar" aria-label="Formatting">
            {groups.map((formats, i) => (
                <div key={i} className="formatting-group">
                    {formats.map((format) => (
                        <button
                            key={format.name}
                            type="button"
                            className="icon-button small"
                            aria-label={format.name}
                            title={format.name}
                            onClick={() => apply(format)}
                        >
                            <i className={`icon ${format.icon}`} aria-hidden="true" />
                        </button>
                    ))}
                </div>
            ))}
        </div>
    );
}
