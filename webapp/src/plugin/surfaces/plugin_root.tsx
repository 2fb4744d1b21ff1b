import {QueryClientProvider} from '@tanstack/react-query';
import {clsx} from 'clsx';
import type {ReactNode} from 'react';

import {queryClient} from 'src/data/query_client';
import {ROOT_CLASS} from 'src/styles/root_class';
import {ConfirmProvider} from 'src/ui/dialog/confirm';
import {ToastRegion} from 'src/ui/toast/toast_region';
import {TooltipGroup} from 'src/ui/tooltip/tooltip';

import {ErrorBoundary} from './error_boundary';
import styles from './plugin_root.module.css';

interface Props {
    children: ReactNode;
    id?: string;
}

/** What every surface stands in: server data, confirmations, toasts, and a net for errors. Fills its container. */
export function PluginRoot({children, id}: Props) {
    return (
        <QueryClientProvider client={queryClient}>
            <TooltipGroup>
                <div id={id} className={clsx(ROOT_CLASS, styles.root)}>
                    <ConfirmProvider>
                        <ErrorBoundary>{children}</ErrorBoundary>
                    </ConfirmProvider>
                    <ToastRegion />
                </div>
            </TooltipGroup>
        </QueryClientProvider>
    );
}

/** The same for something that has no place of its own, such as a dialog: no box, no toasts. */
export function FloatingRoot({children}: {children: ReactNode}) {
    return (
        <QueryClientProvider client={queryClient}>
            <TooltipGroup>
                <ConfirmProvider>{children}</ConfirmProvider>
            </TooltipGroup>
        </QueryClientProvider>
    );
}
