import {IntegrationTypes} from 'mattermost-redux/action_types';
import {Client4} from 'mattermost-redux/client';

import {handlers, type CommandArgs} from '../registry/handlers';
import {history, siteUrl} from '../session/site';
import type {Dispatch} from '../store/store';

/**
 * Runs a slash command as the host does: plugins see it first, and may change, swallow or refuse it; the answer may
 * hold the trigger of a dialog and a place to go to. Rejects with what to tell the person.
 */
export function runCommand(message: string, args: CommandArgs) {
    return async (dispatch: Dispatch) => {
        const command = await askPlugins(message, args);
        if (!command) {
            return;
        }
        const answer = await Client4.executeCommand(command.message, command.args);
        if (answer.trigger_id) {
            dispatch({type: IntegrationTypes.RECEIVED_DIALOG_TRIGGER_ID, data: answer.trigger_id});
            dispatch({
                type: IntegrationTypes.RECEIVED_DIALOG_ARGUMENTS,
                data: {channel_id: command.args.channel_id},
            });
        }
        if (answer.goto_location) {
            goTo(answer.goto_location);
        }
    };
}

async function askPlugins(message: string, args: CommandArgs) {
    let command = {message, args};
    for (const {slash} of handlers.values()) {
        const answer = slash ? await slash(command.message, command.args) : command;
        if ('error' in answer && answer.error) {
            throw new Error(answer.error.message);
        }
        if (!answer.message || !answer.args) {
            return undefined;
        }
        command = {message: answer.message, args: answer.args};
    }
    return command;
}

function goTo(location: string) {
    const path = location.startsWith(siteUrl()) ? location.slice(siteUrl().length) : location;
    if (path.startsWith('/')) {
        history.push(path);
    } else {
        window.open(location, '_blank', 'noopener');
    }
}
