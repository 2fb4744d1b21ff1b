import type {UserProfile} from '@mattermost/types/users';

import {hostRequest} from './rest';

/** Among whom people are looked for: a team, or a channel where there is no team. */
export interface PeopleScope {
    teamId: string;
    channelId: string;
}

/** People found at once. */
const LIMIT = 50;

/** Active people whose username, full name or nickname begins with the text; anybody for an empty text. */
export async function searchUsers(text: string, {teamId, channelId}: PeopleScope): Promise<UserProfile[]> {
    const query = new URLSearchParams({name: text, limit: String(LIMIT)});
    query.set(teamId ? 'in_team' : 'in_channel', teamId || channelId);
    const {users} = await hostRequest<{users: UserProfile[]}>(`/users/autocomplete?${query.toString()}`);
    return users.filter((user) => !user.delete_at && !user.is_bot);
}
