import {useActivity} from './activity';
import {useAutoOpen} from './auto_open';
import {Dialogs} from './dialogs';

/** What lives on every page of a signed-in reader. Draws nothing unless a dialog is open. */
export function rootSurface(openSidebar: () => void) {
    return function RootSurface() {
        useActivity();
        useAutoOpen(openSidebar);
        return <Dialogs />;
    };
}
