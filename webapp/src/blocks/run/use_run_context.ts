import {useMemo} from 'react';
import {useIntl} from 'react-intl';

import {useShowDialog} from 'src/actions/open_dialog';
import type {RunContext} from 'src/actions/run_actions';
import type {Run} from 'src/domain/run';
import {useCurrentUserId} from 'src/host/users';
import {useConfirm} from 'src/ui/dialog/confirm';

import type {RunAccess} from './use_run_access';

/** What actions on a run are done with, in a component. */
export function useRunContext(
    run: Run,
    access: Pick<RunAccess, 'canModify' | 'canEndOrRestore'> & Partial<RunAccess>,
    rename?: () => void,
): RunContext {
    const intl = useIntl();
    const confirm = useConfirm();
    const showDialog = useShowDialog();
    const me = useCurrentUserId();
    const {canModify, canEndOrRestore} = access;
    const staysVisible = access.playbook !== undefined;
    return useMemo(
        () => ({intl, confirm, run, canModify, canEndOrRestore, showDialog, me, staysVisible, rename}),
        [intl, confirm, run, canModify, canEndOrRestore, showDialog, me, staysVisible, rename],
    );
}
