import {QueryClientProvider, type QueryClient} from '@tanstack/react-query';
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
    /** The cache to use; tests bring a fresh one. */
    client?: QueryClient;
    className?: string;
    id?: string;
}

/** What every surface of ours stands in: server data, confirmations, toasts, and a net for errors. */
export function PluginRoot({children, client = queryClient, className, id}: Props) {
    return (
        <QueryClientProvider client={client}>
            <TooltipGroup>
                <div id={id} className={clsx(ROOT_CLASS, styles.root, className)}>
                    <ConfirmProvider>
                        <ErrorBoundary>{children}</ErrorBoundary>
                    </ConfirmProvider>
                    <ToastRegion />
                </div>
            </TooltipGroup>
        </QueryClientProvider>
    );
}
