import {useEffect, useRef} from 'react';
import {useDispatch} from 'react-redux';
import {useHistory} from 'react-router-dom';

import {selectTeam, useCurrentTeamId} from './teams';

/**
 * Makes the team of the page's run or playbook the current one. When the reader then chooses another team, they are
 * taken to that team's lists. Does nothing while the team is unknown or for things without a team.
 */
export function usePageTeam(teamId: string | undefined): void {
    const dispatch = useDispatch();
    const history = useHistory();
    const current = useCurrentTeamId();
    const settled = useRef(false);
    useEffect(() => {
        if (!teamId) {
            return;
        }
        if (current === teamId) {
            settled.current = true;
        } else if (settled.current) {
            history.push('/playbooks');
        } else {
            dispatch(selectTeam(teamId));
        }
    }, [current, dispatch, history, teamId]);
}
