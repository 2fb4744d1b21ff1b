import {useRef} from 'react';
import {useIntl} from 'react-intl';
import {useDispatch} from 'react-redux';

import {ImportInput} from 'src/blocks/import/import_input';
import {useTeamPermission} from 'src/host/permissions';
import {openDialog} from 'src/state/actions';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Menu} from 'src/ui/menu/menu';

import styles from './navigation.module.css';

interface Props {
    teamId: string;
    /** Told when a way was taken. */
    onNavigate?: () => void;
}

/** The "+" of the navigation: ways to what there is, and to something new. */
export function AddMenu({teamId, onNavigate}: Props) {
    const {formatMessage} = useIntl();
    const dispatch = useDispatch();
    const canCreatePublic = useTeamPermission(teamId, 'playbook_public_create');
    const canCreatePrivate = useTeamPermission(teamId, 'playbook_private_create');
    const file = useRef<HTMLInputElement>(null);
    const importFile = {
        id: 'import',
        label: formatMessage({id: 'playbooks.navigation.import', defaultMessage: 'Import Playbook'}),
        icon: 'import' as const,
        onSelect: () => file.current?.click(),
    };
    const create = {
        id: 'create',
        label: formatMessage({id: 'playbooks.navigation.create', defaultMessage: 'Create New Playbook'}),
        icon: 'plus' as const,
        onSelect: () => {
            onNavigate?.();
            dispatch(openDialog({kind: 'create_playbook'}));
        },
    };
    const label = formatMessage({id: 'playbooks.navigation.add', defaultMessage: 'Create Playbook Dropdown'});
    return (
        <>
            {canCreatePublic && <ImportInput ref={file} teamId={teamId} />}
            <Menu
                align="end"
                label={label}
                trigger={
                    <IconButton
                        icon="plus"
                        label={label}
                        tooltip={formatMessage({
                            id: 'playbooks.navigation.add.hint',
                            defaultMessage: 'Browse or create playbooks and runs',
                        })}
                        data-testid="create-playbook-dropdown-toggle"
                        className={styles.add}
                    />
                }
                entries={[
                    {
                        id: 'browse_playbooks',
                        label: formatMessage({
                            id: 'playbooks.navigation.browse_playbooks',
                            defaultMessage: 'Browse Playbooks',
                        }),
                        icon: 'globe',
                        to: '/playbooks/playbooks',
                        onSelect: onNavigate,
                    },
                    ...(canCreatePublic || canCreatePrivate ? [create] : []),
                    ...(canCreatePublic ? [importFile] : []),
                    {kind: 'divider', id: 'divider'},
                    {
                        id: 'browse_runs',
                        label: formatMessage({id: 'playbooks.navigation.browse_runs', defaultMessage: 'Browse Runs'}),
                        icon: 'globe',
                        to: '/playbooks/runs',
                        onSelect: onNavigate,
                    },
                ]}
            />
        </>
    );
}
