import {useCallback} from 'react';
import {useIntl, type IntlShape} from 'react-intl';

import {isApiError} from 'src/data/failures';
import {showToast} from 'src/ui/toast/toasts';

/**
 * Makes a change and tells when it failed: what failed, why, and a way to try again where that can help. `failed` is a
 * whole sentence. Resolves to whether the change was made; rejects with what is not a failure of a request.
 */
export async function attempt(intl: IntlShape, change: () => Promise<unknown>, failed: string): Promise<boolean> {
    try {
        await change();
        return true;
    } catch (error) {
        const again = isApiError(error, 'network') || isApiError(error, 'server');
        showToast({
            kind: 'error',
            key: failed,
            text: `${failed} ${explain(intl, error)}`,
            action: again
                ? {
                      label: intl.formatMessage({id: 'playbooks.error.retry', defaultMessage: 'Try again'}),
                      onPress: () => void attempt(intl, change, failed),
                  }
                : undefined,
        });
        return false;
    }
}

/** {@link attempt} for components. */
export function useAttempt() {
    const intl = useIntl();
    return useCallback((change: () => Promise<unknown>, failed: string) => attempt(intl, change, failed), [intl]);
}

/** Why a request failed, in plain words. Throws what is not a failure of a request. */
export function explain(intl: IntlShape, error: unknown): string {
    if (!isApiError(error)) {
        throw error;
    }
    switch (error.kind) {
        case 'network':
            return intl.formatMessage({
                id: 'playbooks.failure.network',
                defaultMessage: 'The server cannot be reached.',
            });
        case 'server':
            return intl.formatMessage({id: 'playbooks.failure.server', defaultMessage: 'The server had a problem.'});
        case 'unauthorized':
            return intl.formatMessage({id: 'playbooks.failure.signed_out', defaultMessage: 'You are signed out.'});
        case 'forbidden':
            return intl.formatMessage({id: 'playbooks.failure.forbidden', defaultMessage: 'You may not do that.'});
        case 'not_found':
            return intl.formatMessage({id: 'playbooks.failure.gone', defaultMessage: 'It is not there any more.'});
        case 'conflict':
        case 'outdated':
            return intl.formatMessage({
                id: 'playbooks.failure.conflict',
                defaultMessage: 'Somebody else changed it at the same time.',
            });
        case 'too_large':
        case 'invalid':
            return error.message;
    }
}
