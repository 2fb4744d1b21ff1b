import {useIntl} from 'react-intl';
import {useHistory} from 'react-router-dom';

import {useShortcuts} from 'src/ui/shortcuts/shortcuts';

/** Keys that lead from anywhere in the product to its lists. */
export function useProductShortcuts(): void {
    const {formatMessage} = useIntl();
    const history = useHistory();
    useShortcuts([
        {
            keys: 'g r',
            label: formatMessage({id: 'playbooks.shortcuts.runs', defaultMessage: 'Go to runs'}),
            run: () => history.push('/playbooks/runs'),
        },
        {
            keys: 'g p',
            label: formatMessage({id: 'playbooks.shortcuts.playbooks', defaultMessage: 'Go to playbooks'}),
            run: () => history.push('/playbooks/playbooks'),
        },
    ]);
}
