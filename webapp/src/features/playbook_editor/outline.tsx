import {useMemo} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {useEditPlaybook} from 'src/actions/edit_playbook';
import {playbookOperations} from 'src/actions/playbook_operations';
import {ChecklistEditor} from 'src/blocks/checklist/checklist_editor';
import type {Playbook} from 'src/domain/playbook';

import styles from './playbook_page.module.css';

/** What a run of the playbook will consist of. */
export function Outline({playbook, canEdit}: {playbook: Playbook; canEdit: boolean}) {
    const intl = useIntl();
    const edit = useEditPlaybook(playbook.id);
    const operations = useMemo(() => playbookOperations(playbook.id, intl, edit), [playbook.id, intl, edit]);
    const tasks = playbook.checklists.reduce((sum, {items}) => sum + items.length, 0);
    return (
        <section id="checklists" aria-labelledby="checklists-heading" className={styles.column}>
            <div className={styles.heading}>
                <h2 id="checklists-heading" className={styles.sectionTitle}>
                    <FormattedMessage id="playbooks.tasks.heading" defaultMessage="Tasks" />
                </h2>
                <span className={styles.count}>
                    <FormattedMessage
                        id="playbooks.playbook_page.tasks"
                        defaultMessage="{count, plural, one {# task} other {# tasks}}"
                        values={{count: tasks}}
                    />
                </span>
            </div>
            <div className={styles.tasks}>
                <ChecklistEditor
                    checklists={playbook.checklists}
                    operations={operations}
                    viewKey={`playbook_${playbook.id}`}
                    canEdit={canEdit}
                    canRemove={canEdit}
                    wholePage
                />
            </div>
        </section>
    );
}
