import {useSyncExternalStore} from 'react';

import type {IconName} from 'src/ui/icon/icon';

export interface ToastContent {
    /** Errors stay until dismissed; everything else goes away by itself. */
    kind?: 'info' | 'success' | 'error';
    /** What happened, in plain words. */
    text: string;
    icon?: IconName;
    /** Undo or retry; pressing it also dismisses the toast. */
    action?: {label: string; onPress: () => void};
    /** Milliseconds on screen. */
    duration?: number;
    /** A toast with the same key is replaced instead of stacked. */
    key?: string;
}

export interface Toast extends ToastContent {
    id: number;
    kind: 'info' | 'success' | 'error';
}

/** More than this and the oldest goes. */
const AT_MOST = 4;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
    toasts = next;
    listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/** Tells people what happened, wherever they are. Returns a way to take it back. */
export function showToast(content: ToastContent): () => void {
    const toast: Toast = {kind: 'info', ...content, id: ++lastId};
    const others = toasts.filter((other) => content.key === undefined || other.key !== content.key);
    set([...others, toast].slice(-AT_MOST));
    return () => dismissToast(toast.id);
}

export function dismissToast(id: number): void {
    set(toasts.filter((toast) => toast.id !== id));
}

export function dismissAllToasts(): void {
    set([]);
}

/** What is to be shown now, oldest first. */
export function useToasts(): readonly Toast[] {
    return useSyncExternalStore(subscribe, () => toasts);
}
