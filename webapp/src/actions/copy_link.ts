import type {IntlShape} from 'react-intl';

import {copyText} from 'src/host/clipboard';
import {absoluteUrl} from 'src/host/site';
import {showToast} from 'src/ui/toast/toasts';

/** Copies the address of a path of the site and says whether that worked. */
export async function copyLink({formatMessage}: IntlShape, path: string): Promise<void> {
    const copied = await copyText(absoluteUrl(path));
    showToast(
        copied
            ? {kind: 'success', text: formatMessage({id: 'playbooks.copied', defaultMessage: 'Copied!'})}
            : {
                  kind: 'error',
                  text: formatMessage({
                      id: 'playbooks.copy_failed',
                      defaultMessage: 'The browser did not allow copying.',
                  }),
              },
    );
}
