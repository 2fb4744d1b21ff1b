import {newId} from 'src/domain/new_id';
import type {HostStore} from 'src/host/store';
import type {SlashCommandHook} from 'src/host/registry';
import {setClientId} from 'src/state/actions';

const RUN = /^\/playbook\s+run(\s|$)/;
const INFO = /^\/playbook\s+info\s*$/;

/**
 * What the client does about slash commands before the server gets them: a run started by command is marked, so that
 * the person is taken to it when it is announced, and `info` opens the sidebar.
 */
export function slashCommands(store: HostStore, openSidebar: () => void): SlashCommandHook {
    return (message, args) => {
        if (RUN.test(message)) {
            const clientId = newId();
            store.dispatch(setClientId(clientId));
            return Promise.resolve({message: `/playbook run ${clientId}`, args});
        }
        if (INFO.test(message)) {
            openSidebar();
        }
        return Promise.resolve({message, args});
    };
}
