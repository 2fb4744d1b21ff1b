import {useEffect, useRef, useState} from 'react';
import {useDispatch} from 'react-redux';
import {useLocation} from 'react-router-dom';

import {lastTeamId, rememberTeam, selectTeam, useCurrentTeamId, useMyTeams} from 'src/host/teams';
import {useCurrentUserId} from 'src/host/users';

/** Pages of one run or playbook bring their own team. */
const DETAIL = /^\/playbooks\/(runs|playbooks)\/[a-z0-9]{26}/;

/** Comes into the product in the team that was used last, and remembers each team that is chosen. */
export function useTeamBinding(): void {
    const dispatch = useDispatch();
    const [entered] = useState(useLocation().pathname);
    const userId = useCurrentUserId();
    const teamId = useCurrentTeamId();
    const teams = useMyTeams();
    const restored = useRef(false);
    const ready = teams.length > 0;

    useEffect(() => {
        if (!ready || restored.current) {
            return;
        }
        restored.current = true;
        const last = teams.find((team) => team.id === lastTeamId(userId));
        const wanted = DETAIL.test(entered) && teamId ? undefined : (last ?? (teamId ? undefined : teams[0]));
        if (wanted && wanted.id !== teamId) {
            dispatch(selectTeam(wanted.id));
        }
    }, [dispatch, entered, ready, teamId, teams, userId]);

    useEffect(() => {
        if (restored.current && teamId) {
            rememberTeam(userId, teamId);
        }
    }, [teamId, userId]);
}
