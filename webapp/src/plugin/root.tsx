import {useDispatch} from 'react-redux';

import {closeDialog} from 'src/state/actions';
import {useOpenDialog} from 'src/state/selectors';

import {useActivity} from './activity';
import {useAutoOpen} from './auto_open';
import {DialogSurface} from './lazy_surfaces';

/** What lives on every page of a signed-in reader. Draws nothing unless a dialog is open. */
export function rootSurface(openSidebar: () => void) {
    return function RootSurface() {
        const dispatch = useDispatch();
        const dialog = useOpenDialog();
        useActivity();
        useAutoOpen(openSidebar);
        return dialog && <DialogSurface dialog={dialog} onClose={() => dispatch(closeDialog())} />;
    };
}
