import type {IntlShape} from 'react-intl';

import {showToast} from 'src/ui/toast/toasts';

import {attempt} from './attempt';

/** Says that something was deleted and offers to bring it back. */
export function offerUndo(intl: IntlShape, text: string, undo: () => Promise<unknown>): void {
    const failed = intl.formatMessage({id: 'playbooks.undo.failed', defaultMessage: 'It could not be undone.'});
    showToast({
        text,
        icon: 'trash-can-outline',
        action: {
            label: intl.formatMessage({id: 'playbooks.undo', defaultMessage: 'Undo'}),
            onPress: () => void attempt(intl, undo, failed),
        },
    });
}
