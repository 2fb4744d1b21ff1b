// The pointer's side of sorting. A chunk of its own: nobody drags before a list has been seen, and many never do.
import {draggable, dropTargetForElements, monitorForElements} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type {DragLocation} from '@atlaskit/pragmatic-drag-and-drop/types';
import {combine} from '@atlaskit/pragmatic-drag-and-drop/utils/combine';

import {dragData, hoveredOf, isOurs, overItem, overList} from './drag_data';
import {placeUnder, type Move} from './moves';
import type {SortSession} from './session';

type CleanUp = () => void;

/** Follows what is dragged in an area and says where it was dropped. */
export function followDrags(session: SortSession, onMove: (move: Move) => void): CleanUp {
    return monitorForElements({
        canMonitor: ({source}) => isOurs(source.data, session),
        onDragStart: ({source}) => {
            session.start(String(source.data.kind), String(source.data.id), 'pointer');
        },
        onDrag: ({location}) => hoverOver(session, location.current),
        onDrop: ({location}) => {
            // Outside of every list there is no place to drop on.
            if (location.current.dropTargets.length === 0) {
                session.cancel();
                return;
            }
            // Drags are told of once a frame; a quick hand drops before the last one is.
            hoverOver(session, location.current);
            const move = session.drop();
            if (move) {
                onMove(move);
            }
        },
    });
}

function hoverOver(session: SortSession, {dropTargets}: DragLocation) {
    const lift = session.current();
    const over = hoveredOf(dropTargets[0]?.data);
    session.hover(lift && over && placeUnder(session.known(), lift.kind, lift.id, over));
}

interface Item {
    session: SortSession;
    kind: string;
    id: string;
    list: string;
    element: HTMLElement;
    handle: HTMLElement;
}

/** Lets an item be dragged by its handle, and others be dropped before or after it. */
export function dragItem({session, kind, id, list, element, handle}: Item): CleanUp {
    return combine(
        draggable({element, dragHandle: handle, getInitialData: () => dragData(session, kind, id)}),
        dropTargetForElements({
            element,
            canDrop: ({source}) => isOurs(source.data, session, kind),
            getData: ({input}) => {
                const {top, height} = element.getBoundingClientRect();
                return overItem(list, id, input.clientY < top + height / 2 ? 'top' : 'bottom');
            },
        }),
    );
}

/** Lets things be dropped into the room of a list. */
export function dropIntoList(session: SortSession, kind: string, list: string, element: HTMLElement): CleanUp {
    return dropTargetForElements({
        element,
        canDrop: ({source}) => isOurs(source.data, session, kind),
        getData: () => overList(list),
    });
}
