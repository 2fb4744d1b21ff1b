import {useCallback} from 'react';
import {useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {isApiError} from 'src/data/failures';
import {showToast} from 'src/ui/toast/toasts';

/** `useAttempt` that knows what keeps attributes from being changed: conditions and tasks that still use them. */
export function useAttributeAttempt() {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    return useCallback(
        (change: () => Promise<unknown>, failed: string) => {
            const inUse = formatMessage({
                id: 'playbooks.attributes.in_use',
                defaultMessage: 'A condition, a task or the template of run names still uses it.',
            });
            return attempt(async () => {
                try {
                    await change();
                } catch (error) {
                    if (!isApiError(error, 'conflict')) {
                        throw error;
                    }
                    showToast({kind: 'error', key: failed, text: `${failed} ${inUse}`});
                }
            }, failed);
        },
        [attempt, formatMessage],
    );
}
