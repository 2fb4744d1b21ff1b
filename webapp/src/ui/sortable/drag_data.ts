import type {Hovered} from './moves';
import type {SortSession} from './session';

/** What travels with a drag; the session keeps areas of one page apart. */
export function dragData(session: SortSession, kind: string, id: string): Record<string | symbol, unknown> {
    return {session, kind, id};
}

/** Whether a drag began in the area of this session, and with a thing of this kind if one is named. */
export function isOurs(data: Record<string | symbol, unknown>, session: SortSession, kind?: string): boolean {
    return data.session === session && (kind === undefined || data.kind === kind);
}

export function overItem(list: string, item: string, half: 'top' | 'bottom'): Record<string | symbol, unknown> {
    return {over: {list, item, half} satisfies Hovered};
}

export function overList(list: string): Record<string | symbol, unknown> {
    return {over: {list} satisfies Hovered};
}

export function hoveredOf(data: Record<string | symbol, unknown> | undefined): Hovered | undefined {
    return data?.over as Hovered | undefined;
}
