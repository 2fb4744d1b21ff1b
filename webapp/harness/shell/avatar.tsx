import {Client4} from 'mattermost-redux/client';
import {getStatusForUserId} from 'mattermost-redux/selectors/entities/users';

import {useHost} from '../store/store';

const sizes = {xxs: 16, xs: 20, sm: 24, md: 32, lg: 36, xl: 50, 'xl-custom-GM': 72, xxl: 128};

interface Props {
    url?: string;
    username?: string;
    size?: keyof typeof sizes;
    /** Shown instead of a picture. */
    text?: string;
    className?: string;
}

/** A round picture, as `Components.Avatar` of the host. */
export function Avatar({url, username = '', size = 'md', text, className = ''}: Props) {
    const classes = `Avatar Avatar-${size} ${className}`;
    const length = sizes[size];
    if (text !== undefined) {
        return (
            <span className={`${classes} Avatar-plain`} style={{width: length, height: length}}>
                {text}
            </span>
        );
    }
    return <img className={classes} alt={username} src={url} width={length} height={length} />;
}

/** The picture of a user, with their status in its corner if wanted. */
export function UserAvatar({userId, size, withStatus}: {userId: string; withStatus?: boolean} & Pick<Props, 'size'>) {
    const user = useHost((s) => s.entities.users.profiles[userId]);
    const status = useHost((s) => getStatusForUserId(s, userId));
    return (
        <span className="avatar">
            <Avatar
                url={Client4.getProfilePictureUrl(userId, user?.last_picture_update ?? 0)}
                username={user?.username}
                size={size}
            />
            {withStatus && status && <Status status={status} />}
        </span>
    );
}

const statusIcons: Record<string, string> = {
    online: 'icon-check-circle',
    away: 'icon-clock',
    dnd: 'icon-minus-circle',
    offline: 'icon-circle-outline',
};

export function Status({status}: {status: string}) {
    return (
        <i className={`status icon ${statusIcons[status] ?? ''}`} data-status={status} aria-label={status} role="img" />
    );
}
