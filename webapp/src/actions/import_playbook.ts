import {useCallback} from 'react';
import {useIntl} from 'react-intl';

import {importPlaybook, type Imported} from 'src/data/playbooks/playbook_file';
import {playbookPath} from 'src/domain/playbook';
import {navigate} from 'src/host/site';
import {useConfirm} from 'src/ui/dialog/confirm';
import {showToast} from 'src/ui/toast/toasts';

import {attempt} from './attempt';

/** Bytes that the server takes. */
const MAX_SIZE = 5 * 1024 * 1024;

/** Notices that are shown at once. */
const SHOWN = 12;

/** The way to make a playbook of a file: makes it, says what could not be taken over, and opens it. */
export function useImportPlaybook(teamId: string): (files: readonly File[]) => Promise<void> {
    const intl = useIntl();
    const confirm = useConfirm();
    return useCallback(
        async (files) => {
            const {formatMessage} = intl;
            const refuse = (text: string) => void showToast({kind: 'error', key: 'import', text});
            const [file, more] = files;
            if (!file) {
                return;
            }
            if (more) {
                return refuse(
                    formatMessage({id: 'playbooks.import.several', defaultMessage: 'Import one file at a time.'}),
                );
            }
            if (file.type !== 'application/json') {
                return refuse(
                    formatMessage({
                        id: 'playbooks.import.type',
                        defaultMessage: 'Only exported playbooks can be imported; their names end in .json.',
                    }),
                );
            }
            if (file.size > MAX_SIZE) {
                return refuse(
                    formatMessage({
                        id: 'playbooks.import.size',
                        defaultMessage: 'The file is too large: 5 MB is the most.',
                    }),
                );
            }
            let made: Imported | undefined;
            await attempt(
                intl,
                async () => {
                    made = await importPlaybook(teamId, await file.text());
                },
                formatMessage({id: 'playbooks.import.failed', defaultMessage: 'The file was not imported.'}),
            );
            if (!made) {
                return;
            }
            const {id, notices} = made;
            if (notices.length === 0) {
                showToast({
                    kind: 'success',
                    text: formatMessage({id: 'playbooks.import.done', defaultMessage: 'Playbook imported'}),
                });
            } else {
                const rest = notices.length - SHOWN;
                await confirm({
                    title: formatMessage({
                        id: 'playbooks.import.notices',
                        defaultMessage: 'Playbook imported, with changes',
                    }),
                    lines: [
                        ...notices.slice(0, SHOWN),
                        ...(rest > 0
                            ? [
                                  formatMessage(
                                      {id: 'playbooks.import.more_notices', defaultMessage: 'And {count} more.'},
                                      {count: rest},
                                  ),
                              ]
                            : []),
                    ],
                    confirmLabel: formatMessage({
                        id: 'playbooks.import.open',
                        defaultMessage: 'Open the playbook',
                    }),
                    cancelLabel: null,
                });
            }
            navigate(`${playbookPath(id)}/outline`);
        },
        [confirm, intl, teamId],
    );
}
