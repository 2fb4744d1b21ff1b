import {useState, type DragEvent, type ReactNode} from 'react';
import {FormattedMessage} from 'react-intl';

import {useImportPlaybook} from 'src/actions/import_playbook';
import {Icon} from 'src/ui/icon/icon';

import styles from './playbook_list.module.css';

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** A file that is dropped anywhere on the page is imported. */
export function ImportDrop({teamId, children}: {teamId: string; children: ReactNode}) {
    const importFiles = useImportPlaybook(teamId);
    const [over, setOver] = useState(false);
    return (
        // A convenience of the pointer; the button does the same for everyone.

        <div
            className={styles.drop}
            onDragOver={(event) => {
                if (hasFiles(event)) {
                    event.preventDefault();
                    setOver(true);
                }
            }}
            onDragLeave={(event) => {
                if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
                    setOver(false);
                }
            }}
            onDrop={(event) => {
                if (hasFiles(event)) {
                    event.preventDefault();
                    setOver(false);
                    void importFiles([...event.dataTransfer.files]);
                }
            }}
        >
            {children}
            {over && (
                <div className={styles.overlay}>
                    <Icon name="import" size={24} />
                    <FormattedMessage
                        id="playbooks.import.drop"
                        defaultMessage="Drop an exported playbook to import it"
                    />
                </div>
            )}
        </div>
    );
}
