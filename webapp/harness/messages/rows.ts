import type {Post} from '@mattermost/types/posts';
import {DateTime} from 'luxon';
import {isSystemMessage} from 'mattermost-redux/utils/post_utils';

type Row = {kind: 'post'; post: Post; consecutive: boolean} | {kind: 'day' | 'new'; key: string; text: string};

/** Within this time, messages of one person are one block. */
const TOGETHER = 5 * 60_000;

/** Posts with a line before each day, and one before the first that was not read when the channel was opened. */
export function rowsOf(posts: Post[], {lastRead, me}: {lastRead: number; me: string}): Row[] {
    const rows: Row[] = [];
    let previous: Post | undefined;
    let marked = lastRead === 0;
    for (const post of posts) {
        const day = dayOf(post);
        const newDay = !previous || dayOf(previous) !== day;
        if (newDay) {
            rows.push({kind: 'day', key: day, text: nameOfDay(post.create_at)});
        }
        const unread = !marked && post.create_at > lastRead && post.user_id !== me;
        if (unread) {
            marked = true;
            rows.push({kind: 'new', key: 'new', text: 'New Messages'});
        }
        rows.push({kind: 'post', post, consecutive: !newDay && !unread && follows(post, previous)});
        previous = post;
    }
    return rows;
}

function follows(post: Post, previous: Post | undefined): boolean {
    if (!previous || post.create_at - previous.create_at > TOGETHER) {
        return false;
    }
    const system = isSystemMessage(post);
    return (
        system === isSystemMessage(previous) &&
        (system || (post.user_id === previous.user_id && !post.props.from_webhook))
    );
}

function dayOf(post: Post): string {
    return DateTime.fromMillis(post.create_at).toISODate() ?? '';
}

function nameOfDay(at: number): string {
    const day = DateTime.fromMillis(at).startOf('day');
    const days = DateTime.now().startOf('day').diff(day, 'days').days;
    if (days < 2) {
        return days < 1 ? 'Today' : 'Yesterday';
    }
    return day.toLocaleString(days < 7 ? {weekday: 'long'} : DateTime.DATE_FULL);
}
