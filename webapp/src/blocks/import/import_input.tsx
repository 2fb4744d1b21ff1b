import {forwardRef} from 'react';
import {useIntl} from 'react-intl';

import {useImportPlaybook} from 'src/actions/import_playbook';

/** The way to a file on the reader's device, opened by `click()`; what is chosen becomes a playbook of the team. */
export const ImportInput = forwardRef<HTMLInputElement, {teamId: string; testId?: string}>(function ImportInput(
    {teamId, testId},
    ref,
) {
    const {formatMessage} = useIntl();
    const importFiles = useImportPlaybook(teamId);
    return (
        <input
            ref={ref}
            hidden
            type="file"
            accept="application/json,.json"
            aria-label={formatMessage({id: 'playbooks.import.file', defaultMessage: 'Exported playbook'})}
            data-testid={testId}
            onChange={(event) => {
                const files = [...(event.target.files ?? [])];
                // The same file can be chosen again.
                event.target.value = '';
                void importFiles(files);
            }}
        />
    );
});
