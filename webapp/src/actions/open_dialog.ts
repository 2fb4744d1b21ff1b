import {useCallback} from 'react';
import {useDispatch} from 'react-redux';

import {openDialog, type OpenDialog} from 'src/state/actions';

/** Shows a dialog at the root of the host's page. */
export type ShowDialog = (dialog: OpenDialog) => void;

export function useShowDialog(): ShowDialog {
    const dispatch = useDispatch();
    return useCallback((dialog) => void dispatch(openDialog(dialog)), [dispatch]);
}
