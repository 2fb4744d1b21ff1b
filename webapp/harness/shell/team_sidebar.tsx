import {changeTeam} from '../session/boot';
import {useHost, useHostDispatch} from '../store/store';

import {history} from './history';

/** The teams of the person, when there are several. In a product, choosing one does not navigate. */
export function TeamSidebar({inProduct}: {inProduct: boolean}) {
    const dispatch = useHostDispatch();
    const {teams, myMembers, currentTeamId} = useHost((s) => s.entities.teams);
    const mine = Object.values(teams).filter((t) => myMembers[t.id] && t.delete_at === 0);
    if (mine.length < 2) {
        return null;
    }
    return (
        <nav className="team-sidebar" aria-label="Teams">
            {mine.map((team) => (
                <button
                    key={team.id}
                    type="button"
                    aria-label={`${team.display_name} team`}
                    aria-current={team.id === currentTeamId}
                    title={team.display_name}
                    onClick={() => {
                        dispatch(changeTeam(team.id));
                        if (!inProduct) {
                            history.push(`/${team.name}/channels/town-square`);
                        }
                    }}
                >
                    {team.display_name.slice(0, 2)}
                </button>
            ))}
        </nav>
    );
}
