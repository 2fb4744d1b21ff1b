import {useMemo} from 'react';
import {useIntl} from 'react-intl';

import type {RunContext} from 'src/actions/run_actions';
import type {Run} from 'src/domain/run';
import {useConfirm} from 'src/ui/dialog/confirm';

import type {RunAccess} from './use_run_access';

/** What actions on a run are done with, in a component. */
export function useRunContext(run: Run, access: RunAccess, rename?: () => void): RunContext {
    const intl = useIntl();
    const confirm = useConfirm();
    const {canModify, canEndOrRestore} = access;
    return useMemo(
        () => ({intl, confirm, run, canModify, canEndOrRestore, rename}),
        [intl, confirm, run, canModify, canEndOrRestore, rename],
    );
}
