import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';
import {useDispatch} from 'react-redux';
import {Link} from 'react-router-dom';

import {menuEntries} from 'src/actions/action';
import {copyItemLink} from 'src/actions/sidebar_actions';
import {useEditPlaybook} from 'src/actions/edit_playbook';
import {playbookActions, usePlaybookActionContext} from 'src/actions/playbook_actions';
import {FavouriteButton} from 'src/blocks/favourite/favourite_button';
import {useCanStartRun} from 'src/blocks/run/use_can_start_run';
import {LIMITS} from 'src/domain/limits';
import {isArchived, type Playbook} from 'src/domain/playbook';
import {openDialog} from 'src/state/actions';
import {Button} from 'src/ui/button/button';
import {Tag} from 'src/ui/chip/chip';
import {Icon} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {InlineEdit} from 'src/ui/inline_edit/inline_edit';
import {Menu} from 'src/ui/menu/menu';
import {Prose} from 'src/ui/prose/prose';
import {useStuck} from 'src/ui/stuck/use_stuck';

import {Membership} from './membership';
import styles from './playbook_page.module.css';

/** Title and description, edited in place, and what can be done with the playbook as a whole. */
export function PlaybookHeader({playbook, canEdit}: {playbook: Playbook; canEdit: boolean}) {
    const {formatMessage} = useIntl();
    const dispatch = useDispatch();
    const context = usePlaybookActionContext(playbook, {opensCopies: true});
    const edit = useEditPlaybook(playbook.id);
    const canRun = useCanStartRun(playbook);
    const [renaming, setRenaming] = useState(false);
    const {mark, stuck} = useStuck();

    const rename = {
        id: 'rename',
        label: formatMessage({id: 'playbooks.playbook.rename', defaultMessage: 'Rename'}),
        icon: 'pencil-outline' as const,
        disabledReason: canEdit
            ? undefined
            : formatMessage({
                  id: 'playbooks.playbook.rename.no',
                  defaultMessage: 'Only people who can edit the playbook can rename it',
              }),
        onSelect: () => setRenaming(true),
    };
    return (
        <>
            <div className={styles.bar} data-stuck={stuck || undefined}>
                <Link to="/playbooks/playbooks" className={styles.crumb}>
                    <FormattedMessage id="playbooks.playbook_list.title" defaultMessage="Playbooks" />
                </Link>
                <span aria-hidden className={styles.barTitle}>
                    <Icon name="chevron-right" size={16} className={styles.separator} />
                    <span className={styles.barName}>{playbook.title}</span>
                </span>
                {!isArchived(playbook) && <FavouriteButton teamId={playbook.team_id} item={context.item} />}
                <Membership playbook={playbook} />
                <Menu
                    align="end"
                    trigger={
                        <IconButton
                            icon="dots-vertical"
                            label={formatMessage({
                                id: 'playbooks.playbook_page.more',
                                defaultMessage: 'More about this playbook',
                            })}
                        />
                    }
                    entries={[
                        rename,
                        ...menuEntries([playbookActions.copy, [copyItemLink], playbookActions.end], context),
                    ]}
                />
                <Button
                    variant="primary"
                    icon="play-outline"
                    data-testid="run-playbook"
                    disabled={!canRun}
                    onClick={() => dispatch(openDialog({kind: 'start_run', playbookId: playbook.id}))}
                >
                    <FormattedMessage id="playbooks.playbook_page.run" defaultMessage="Run" />
                </Button>
            </div>
            <header data-testid="playbook-editor-header" className={styles.column}>
                <div className={styles.states}>
                    {!playbook.public && (
                        <Tag icon="lock-outline">
                            <FormattedMessage id="playbooks.playbook.private" defaultMessage="Private" />
                        </Tag>
                    )}
                    {isArchived(playbook) && (
                        <Tag icon="archive-outline">
                            <FormattedMessage id="playbooks.playbook.is_archived" defaultMessage="Archived" />
                        </Tag>
                    )}
                </div>
                <div ref={mark}>
                    <InlineEdit
                        required
                        label={formatMessage({id: 'playbooks.playbook.title', defaultMessage: 'Title'})}
                        testId="playbook-editor-title"
                        value={playbook.title}
                        maxLength={LIMITS.title}
                        disabled={!canEdit}
                        editing={renaming}
                        onEditingChange={setRenaming}
                        className={styles.title}
                        onSave={(title, old) =>
                            edit(
                                (now) => ({...now, title}),
                                (now) => ({...now, title: old}),
                            )
                        }
                    >
                        {(title) => <h1>{title}</h1>}
                    </InlineEdit>
                </div>
                {(canEdit || playbook.description !== '') && (
                    <InlineEdit
                        multiline
                        label={formatMessage({id: 'playbooks.playbook.description', defaultMessage: 'Description'})}
                        testId="playbook-editor-description"
                        placeholder={formatMessage({
                            id: 'playbooks.playbook.description.add',
                            defaultMessage: 'Add a description…',
                        })}
                        value={playbook.description}
                        maxLength={LIMITS.description}
                        disabled={!canEdit}
                        className={styles.description}
                        onSave={(description, old) =>
                            edit(
                                (now) => ({...now, description}),
                                (now) => ({...now, description: old}),
                            )
                        }
                    >
                        {(description) => <Prose text={description} teamId={playbook.team_id} />}
                    </InlineEdit>
                )}
            </header>
        </>
    );
}
