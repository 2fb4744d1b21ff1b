import {Client4} from 'mattermost-redux/client';

interface Props {
    url?: string;
    username?: string;
    size?: 'xxs' | 'xs' | 'sm' | 'md' | 'lg';
}

const sizes = {xxs: 16, xs: 20, sm: 24, md: 32, lg: 36};

/** A person's picture, round. */
export function Avatar({url, username = '', size = 'md'}: Props) {
    const px = sizes[size];
    return <img className="avatar" alt={username} src={url} width={px} height={px} />;
}

export function UserAvatar({userId, username, size}: {userId: string; username?: string; size?: Props['size']}) {
    return <Avatar url={Client4.getProfilePictureUrl(userId, 0)} username={username} size={size} />;
}
