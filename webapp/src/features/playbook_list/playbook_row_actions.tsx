import {FormattedMessage, useIntl} from 'react-intl';
import {useDispatch} from 'react-redux';

import {menuEntries} from 'src/actions/action';
import {playbookActions, usePlaybookActionContext} from 'src/actions/playbook_actions';
import {useCanStartRun} from 'src/blocks/run/use_can_start_run';
import type {Playbook} from 'src/domain/playbook';
import {openDialog} from 'src/state/actions';
import {Button} from 'src/ui/button/button';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Menu} from 'src/ui/menu/menu';

import styles from './playbook_list.module.css';

/** What can be done with one playbook of the list. */
export function PlaybookRowActions({playbook}: {playbook: Playbook}) {
    const {formatMessage} = useIntl();
    const dispatch = useDispatch();
    const context = usePlaybookActionContext(playbook);
    const canRun = useCanStartRun(playbook);
    return (
        <span className={styles.actions}>
            <Button
                size="small"
                icon="play-outline"
                data-testid="run-playbook"
                disabled={!canRun}
                onClick={() => dispatch(openDialog({kind: 'start_run', playbookId: playbook.id}))}
            >
                <FormattedMessage id="playbooks.playbook_list.run" defaultMessage="Run" />
            </Button>
            <Menu
                align="end"
                trigger={
                    <IconButton
                        icon="dots-vertical"
                        size="small"
                        data-testid="menuButtonActions"
                        label={formatMessage(
                            {id: 'playbooks.playbook_list.more', defaultMessage: 'More about {title}'},
                            {title: playbook.title},
                        )}
                    />
                }
                entries={menuEntries(
                    [playbookActions.open, playbookActions.keep, playbookActions.copy, playbookActions.end],
                    context,
                )}
            />
        </span>
    );
}
