import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {isVisible, menuEntries, perform} from 'src/actions/action';
import {restoreSection, SECTION_MENU, type SectionContext} from 'src/actions/section_actions';
import type {Checklist} from 'src/domain/checklist';
import {LIMITS} from 'src/domain/limits';
import {isComplete, isSkippedWhole, type Progress} from 'src/domain/progress';
import {useConfirm} from 'src/ui/dialog/confirm';
import {Icon} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {InlineEdit} from 'src/ui/inline_edit/inline_edit';
import {Menu} from 'src/ui/menu/menu';
import {ProgressBar} from 'src/ui/progress/progress_bar';
import {SortHandle} from 'src/ui/sortable/sort_handle';
import type {HandleProps} from 'src/ui/sortable/use_sortable';

import {useEditor} from './editor_context';
import styles from './section.module.css';

interface Props {
    checklist: Checklist;
    progress: Progress;
    isOpen: boolean;
    handle: HandleProps;
    onToggle: () => void;
}

/** The title of a section with how far it has come. Folds and unfolds the section. */
export function SectionHeader({checklist, progress, isOpen, handle, onToggle}: Props) {
    const intl = useIntl();
    const {formatMessage} = intl;
    const confirm = useConfirm();
    const {canEdit, canRemove, operations, addTo, stepChecklist} = useEditor();
    const [renaming, setRenaming] = useState(false);
    const context: SectionContext = {
        intl,
        confirm,
        checklist,
        operations,
        canRemove,
        rename: () => setRenaming(true),
        addTask: () => addTo(checklist.id),
        step: (direction) => stepChecklist(checklist.id, direction),
    };

    return (
        <header className={styles.header} data-testid="checklistHeader">
            {canEdit && <SortHandle handle={handle} label={checklist.title} className={styles.handle} />}
            {renaming ? (
                <div className={styles.title}>
                    <InlineEdit
                        value={checklist.title}
                        label={formatMessage({id: 'playbooks.section.name', defaultMessage: 'Section name'})}
                        required
                        maxLength={LIMITS.title}
                        editing
                        onEditingChange={(editing) => !editing && setRenaming(false)}
                        onSave={(title, old) => operations.renameChecklist(checklist.id, title, old)}
                        testId="checklist-title-input"
                    />
                </div>
            ) : (
                <h3 className={styles.title} data-skipped={isSkippedWhole(progress) || undefined}>
                    <button type="button" aria-expanded={isOpen} className={styles.toggle} onClick={onToggle}>
                        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={16} />
                        <span className={styles.name}>{checklist.title}</span>
                    </button>
                </h3>
            )}
            {canEdit && isVisible(restoreSection, context) && (
                <IconButton
                    icon={restoreSection.icon}
                    size="small"
                    label={restoreSection.label(context)}
                    onClick={() => perform(restoreSection, context)}
                />
            )}
            {canEdit && (
                <Menu
                    align="end"
                    trigger={
                        <IconButton
                            icon="dots-vertical"
                            size="small"
                            label={formatMessage({
                                id: 'playbooks.section.menu',
                                defaultMessage: 'More about this section',
                            })}
                            className={styles.menu}
                        />
                    }
                    entries={menuEntries(SECTION_MENU, context)}
                />
            )}
            <Count progress={progress} counts={Boolean(operations.progress)} />
            {operations.progress && (
                <div className={styles.progress}>
                    <ProgressBar done={progress.done} total={progress.total} label={checklist.title} />
                </div>
            )}
        </header>
    );
}

function Count({progress, counts}: {progress: Progress; counts: boolean}) {
    const {total, done, skipped} = progress;
    if (!counts) {
        return (
            <span className={styles.count}>
                <FormattedMessage
                    id="playbooks.section.tasks"
                    defaultMessage="{count, plural, one {# task} other {# tasks}}"
                    values={{count: total}}
                />
            </span>
        );
    }
    if (isSkippedWhole(progress)) {
        return (
            <span className={styles.count}>
                <FormattedMessage id="playbooks.section.skipped" defaultMessage="Skipped" />
            </span>
        );
    }
    return (
        <span className={styles.count} data-complete={isComplete(progress) || undefined}>
            {isComplete(progress) && <Icon name="check" size={14} />}
            {total + skipped > 0 && (
                <FormattedMessage
                    id="playbooks.section.done"
                    defaultMessage="{done} of {total}"
                    values={{done, total}}
                />
            )}
        </span>
    );
}
