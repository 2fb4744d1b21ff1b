import {Avatar} from 'src/ui/avatar/avatar';

import {usePerson} from './people';

/** The picture of a user. Their name must stand beside it or in a tooltip. */
export function PersonAvatar({userId, size}: {userId: string; size?: 16 | 20 | 24 | 32}) {
    return <Avatar person={usePerson(userId)} size={size} />;
}
