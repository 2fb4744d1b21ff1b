import {useState} from 'react';
import {useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {startRun} from 'src/data/runs/start_run';
import {useChannel} from 'src/host/channels';
import {useCurrentTeamId} from 'src/host/teams';
import {useCurrentUserId} from 'src/host/users';

/** Makes an empty checklist in a channel, at once and without asking. */
export function useNewChecklist(channelId: string, onCreated: (runId: string) => void) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const me = useCurrentUserId();
    const currentTeam = useCurrentTeamId();
    const channel = useChannel(channelId);
    const [busy, setBusy] = useState(false);

    const create = async () => {
        const run = await startRun({
            name: formatMessage({id: 'playbooks.sidebar.untitled', defaultMessage: 'Untitled checklist'}),
            owner_user_id: me,
            channel_id: channelId,
            // Direct and group messages belong to no team.
            team_id: channel?.team_id ?? currentTeam,
        });
        onCreated(run.id);
    };
    const start = async () => {
        setBusy(true);
        await attempt(
            create,
            formatMessage({id: 'playbooks.sidebar.create_failed', defaultMessage: 'The checklist was not created.'}),
        );
        setBusy(false);
    };
    return {busy, start: () => void start()};
}
