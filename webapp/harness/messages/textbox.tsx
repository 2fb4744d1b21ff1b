import {
    forwardRef,
    useId,
    useImperativeHandle,
    useLayoutEffect,
    useRef,
    useState,
    type ChangeEvent,
    type KeyboardEvent,
    type RefObject,
} from 'react';

import {SuggestionList} from './suggestion_list';
import {useSuggestions, type Suggestion} from './suggestions';

interface Props {
    id?: string;
    value: string;
    channelId?: string;
    rootId?: string;
    /** Name and hint of the box. */
    createMessage?: string;
    disabled?: boolean;
    characterLimit?: number;
    supportsCommands?: boolean;
    suggestionListPosition?: 'top' | 'bottom';
    suggestionListStyle?: 'top' | 'bottom';
    className?: string;
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
    onKeyPress?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
    onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
    onBlur?: () => void;
    onFocus?: () => void;
}

export interface TextboxHandle {
    focus(): void;
    blur(): void;
    getInputBox(): HTMLTextAreaElement | null;
}

/** The message box with its suggestions, as `Components.Textbox` of the host; emoji are not suggested. */
export const Textbox = forwardRef<TextboxHandle, Props>(function Textbox(props, ref) {
    const {id, value, channelId = '', rootId, createMessage, disabled, characterLimit, className = ''} = props;
    const {supportsCommands = true, suggestionListPosition, suggestionListStyle} = props;
    const box = useRef<HTMLTextAreaElement>(null);
    const listId = useId();
    const [focused, setFocused] = useState(false);
    const [dismissed, setDismissed] = useState('');
    const [active, setActive] = useState(0);
    const found = useSuggestions(value, {channelId, rootId, commands: supportsCommands});
    const list = focused && dismissed !== value ? found : [];
    const chosen = list[Math.min(active, list.length - 1)];

    useImperativeHandle(ref, () => ({
        focus: () => box.current?.focus(),
        blur: () => box.current?.blur(),
        getInputBox: () => box.current,
    }));
    useGrowing(box, value);

    function take(suggestion: Suggestion) {
        if (suggestion.text !== undefined && box.current) {
            typeInto(box.current, suggestion.text);
        }
    }

    function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
        const step = {ArrowDown: 1, ArrowUp: list.length - 1}[event.key];
        const takes = event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey);
        if (chosen && step !== undefined) {
            setActive((active + step) % list.length);
        } else if (chosen?.text !== undefined && takes) {
            take(chosen);
        } else if (chosen && event.key === 'Escape') {
            setDismissed(value);
            event.stopPropagation();
        } else {
            props.onKeyDown?.(event);
            return;
        }
        event.preventDefault();
    }

    return (
        <div className={`textbox ${className}`}>
            {list.length > 0 && (
                <SuggestionList
                    id={listId}
                    list={list}
                    chosen={chosen}
                    below={(suggestionListPosition ?? suggestionListStyle) === 'bottom'}
                    onTake={take}
                />
            )}
            <textarea
                ref={box}
                id={id}
                className="custom-textarea"
                rows={1}
                aria-label={createMessage}
                aria-autocomplete="list"
                aria-controls={list.length > 0 ? listId : undefined}
                placeholder={createMessage}
                value={value}
                disabled={disabled}
                maxLength={characterLimit}
                onChange={(event) => {
                    setActive(0);
                    props.onChange(event);
                }}
                onKeyDown={onKeyDown}
                onKeyPress={props.onKeyPress}
                onFocus={() => {
                    setFocused(true);
                    props.onFocus?.();
                }}
                onBlur={() => {
                    setFocused(false);
                    props.onBlur?.();
                }}
            />
        </div>
    );
});

/** Sets the text as if it had been typed, so that whoever owns the value hears of it. */
export function typeInto(box: HTMLTextAreaElement, text: string) {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, text);
    box.dispatchEvent(new Event('input', {bubbles: true}));
    box.focus();
}

/** As high as the text. */
function useGrowing(boxRef: RefObject<HTMLTextAreaElement | null>, value: string) {
    useLayoutEffect(() => {
        const box = boxRef.current;
        if (box) {
            box.style.height = 'auto';
            box.style.height = `${box.scrollHeight}px`;
        }
    }, [boxRef, value]);
}
