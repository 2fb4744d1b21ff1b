import {FormattedMessage, useIntl} from 'react-intl';
import {useDispatch} from 'react-redux';

import {openDialog} from 'src/state/actions';
import {Button} from 'src/ui/button/button';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Menu} from 'src/ui/menu/menu';

import styles from './new_run.module.css';
import {useNewChecklist} from './use_new_checklist';

interface Props {
    channelId: string;
    onCreated: (runId: string) => void;
}

/** Begins something in the channel: a checklist at once, or a run by a dialog. */
export function NewRun({channelId, onCreated}: Props) {
    const {formatMessage} = useIntl();
    const dispatch = useDispatch();
    const checklist = useNewChecklist(channelId, onCreated);
    return (
        <span className={styles.split}>
            <Button
                icon="plus"
                busy={checklist.busy}
                className={styles.first}
                data-testid="create-blank-checklist"
                onClick={checklist.start}
            >
                <FormattedMessage id="playbooks.sidebar.new_checklist" defaultMessage="New checklist" />
            </Button>
            <Menu
                align="end"
                trigger={
                    <IconButton
                        icon="chevron-down"
                        label={formatMessage({id: 'playbooks.sidebar.more_ways', defaultMessage: 'More ways to begin'})}
                        className={styles.second}
                    />
                }
                entries={[
                    {
                        id: 'run',
                        icon: 'play-outline',
                        label: formatMessage({id: 'playbooks.sidebar.run_playbook', defaultMessage: 'Run a playbook'}),
                        onSelect: () => dispatch(openDialog({kind: 'start_run', fromChannelId: channelId})),
                    },
                    {kind: 'divider', id: 'divider'},
                    {
                        id: 'playbooks',
                        icon: 'product-playbooks',
                        label: formatMessage({
                            id: 'playbooks.sidebar.go_to_playbooks',
                            defaultMessage: 'Go to Playbooks',
                        }),
                        to: '/playbooks/playbooks',
                    },
                ]}
            />
        </span>
    );
}
