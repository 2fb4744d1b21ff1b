import {createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode} from 'react';
import {useIntl} from 'react-intl';

import {VisuallyHidden} from 'src/ui/visually_hidden/visually_hidden';

import {step, type Move, type Place, type SortableList} from './moves';
import {SortSession} from './session';
import {useDragging, type Attach} from './use_dragging';

interface Area {
    session: SortSession;
    /** A key was pressed on the handle of an item. Returns whether it meant something. */
    press: (kind: string, id: string, label: string, key: string) => boolean;
    /** The handle lost the focus. */
    leave: (id: string) => void;
}

const AreaContext = createContext<Area | undefined>(undefined);

export function useSortableContext(): Area {
    const area = useContext(AreaContext);
    if (!area) {
        throw new Error('Sortable parts need a SortableArea around them');
    }
    return area;
}

interface Props {
    /** Everything that can be put in order here. Things move between lists of the same kind. */
    lists: readonly SortableList[];
    onMove: (move: Move) => void;
    children: ReactNode;
}

/**
 * Lets people put things in order with the pointer and with keys: Space lifts, arrows move, Space drops, Escape
 * cancels. What happens is announced to screen readers.
 */
export function SortableArea({lists, onMove, children}: Props) {
    const [session] = useState(() => new SortSession());
    const {said, announce} = useAnnouncements(lists);
    const latest = useRef({lists, onMove, announce});
    useEffect(() => {
        latest.current = {lists, onMove, announce};
        session.update(lists);
    });

    useDragging(
        useCallback<Attach>(({followDrags}) => followDrags(session, (move) => latest.current.onMove(move)), [session]),
    );

    const press = useCallback(
        (kind: string, id: string, label: string, key: string): boolean => {
            const {announce: say} = latest.current;
            const lift = session.current();
            if (!lift) {
                if (key !== ' ' || !session.start(kind, id, 'keys')) {
                    return false;
                }
                say('lifted', label, session.current()?.from);
                return true;
            }
            switch (key) {
                case 'ArrowUp':
                case 'ArrowDown':
                    session.hover(step(session.known(), kind, id, lift.to, key === 'ArrowDown' ? 1 : -1));
                    say('moved', label, session.current()?.to);
                    return true;
                case ' ':
                case 'Enter': {
                    const move = session.drop();
                    session.keepFocus(id);
                    say('dropped', label, lift.to);
                    if (move) {
                        latest.current.onMove(move);
                    }
                    return true;
                }
                case 'Escape':
                    session.cancel();
                    say('cancelled', label, undefined);
                    return true;
                default:
                    // Nothing else may act on the page while something is lifted.
                    return key !== 'Tab';
            }
        },
        [session],
    );
    const leave = useCallback(
        (id: string) => {
            const lift = session.current();
            if (lift?.by === 'keys' && lift.id === id) {
                session.cancel();
            }
        },
        [session],
    );

    return (
        <AreaContext.Provider value={useMemo(() => ({session, press, leave}), [session, press, leave])}>
            {children}
            <VisuallyHidden>
                <span role="status">{said}</span>
            </VisuallyHidden>
        </AreaContext.Provider>
    );
}

type Happening = 'lifted' | 'moved' | 'dropped' | 'cancelled';

function useAnnouncements(lists: readonly SortableList[]) {
    const {formatMessage} = useIntl();
    const [said, setSaid] = useState('');
    const announce = (what: Happening, label: string, place: Place | undefined) => {
        const list = lists.find((candidate) => candidate.id === place?.list);
        const values = {label, position: (place?.index ?? 0) + 1, list: list?.label ?? ''};
        switch (what) {
            case 'lifted':
                setSaid(
                    formatMessage(
                        {
                            id: 'playbooks.sortable.lifted',
                            defaultMessage:
                                '{label} lifted. Position {position} in {list}. Arrow keys move it, Space drops it, Escape cancels.',
                        },
                        values,
                    ),
                );
                break;
            case 'moved':
                setSaid(
                    formatMessage(
                        {id: 'playbooks.sortable.moved', defaultMessage: 'Position {position} in {list}'},
                        {position: values.position, list: values.list},
                    ),
                );
                break;
            case 'dropped':
                setSaid(
                    formatMessage(
                        {
                            id: 'playbooks.sortable.dropped',
                            defaultMessage: '{label} dropped at position {position} in {list}',
                        },
                        values,
                    ),
                );
                break;
            case 'cancelled':
                setSaid(
                    formatMessage(
                        {id: 'playbooks.sortable.cancelled', defaultMessage: '{label} is back where it was'},
                        {label},
                    ),
                );
                break;
        }
    };
    return {said, announce};
}
