import {AvatarStack} from 'src/ui/avatar/avatar_stack';

import {usePeople} from './people';

interface Props {
    userIds: readonly string[];
    max?: 3 | 4 | 5;
    size?: 20 | 24 | 32;
}

/** Several users in little space. Only those that can be shown or named are loaded. */
export function PeopleStack({userIds, max, size}: Props) {
    return <AvatarStack people={usePeople(userIds.slice(0, NAMED))} total={userIds.length} max={max} size={size} />;
}

/** As many as the tooltip names. */
const NAMED = 15;
