import type {Team} from '@mattermost/types/teams';
import {getMyTeams, getCurrentTeamId} from 'mattermost-redux/selectors/entities/teams';
import {getTeamsUnreadStatuses} from 'mattermost-redux/selectors/entities/channels';
import {useStore} from 'react-redux';

import {changeTeam, teamPath} from '../session/places';
import {history} from '../session/site';
import {useHost, useHostDispatch, type HostStore} from '../store/store';

/** The teams of the person, when there are several. In a product, choosing one does not navigate. */
export function TeamSidebar({inProduct}: {inProduct: boolean}) {
    const dispatch = useHostDispatch();
    const store = useStore() as unknown as HostStore;
    const teams = useHost(getMyTeams);
    const current = useHost(getCurrentTeamId);
    const [unread, mentions] = useHost(getTeamsUnreadStatuses);
    if (teams.length < 2) {
        return null;
    }

    function choose(team: Team) {
        dispatch(changeTeam(team.id));
        if (!inProduct) {
            history.push(teamPath(store.getState(), team));
        }
    }

    return (
        <nav className="team-sidebar" aria-label="Teams">
            {[...teams]
                .sort((a, b) => a.display_name.localeCompare(b.display_name))
                .map((team) => (
                    <button
                        key={team.id}
                        type="button"
                        className="team-button"
                        aria-label={`${team.display_name} team`}
                        aria-current={team.id === current}
                        data-unread={team.id !== current && unread.has(team.id) && !mentions.get(team.id)}
                        title={team.display_name}
                        onClick={() => choose(team)}
                    >
                        {initials(team.display_name)}
                        {team.id !== current && (mentions.get(team.id) ?? 0) > 0 && (
                            <span className="badge">{mentions.get(team.id)}</span>
                        )}
                    </button>
                ))}
        </nav>
    );
}

function initials(name: string): string {
    return name.replace(/\s/g, '').slice(0, 2);
}
