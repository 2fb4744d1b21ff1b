import {FormattedMessage, useIntl} from 'react-intl';
import {Link} from 'react-router-dom';

import {useAttempt} from 'src/actions/attempt';
import {usePerson} from 'src/blocks/people/people';
import {removeTimelineEvent} from 'src/data/runs/remove_timeline_event';
import type {Run, TimelineEvent} from 'src/domain/run';
import {useCurrentTeam, useTeam} from 'src/host/teams';
import {useConfirm} from 'src/ui/dialog/confirm';
import {Icon} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Prose} from 'src/ui/prose/prose';
import {Timestamp} from 'src/ui/timestamp/timestamp';

import styles from './timeline.module.css';
import {iconOf, useTimelineWords} from './timeline_words';

interface Props {
    event: TimelineEvent;
    run: Run;
    /** Those who take part may take entries out, and go to their posts. */
    takesPart: boolean;
    /** Only what happened and when, for a short list. */
    brief?: boolean;
}

/** One entry of a run's history. */
export function TimelineItem({event, run, takesPart, brief = false}: Props) {
    const {formatMessage} = useIntl();
    const confirm = useConfirm();
    const attempt = useAttempt();
    const who = usePerson(event.creator_user_id || event.subject_user_id).name;
    const {title, text} = useTimelineWords(event, who);
    const post = run.status_posts.find(({id}) => id === event.post_id);
    const path = usePostPath(run.team_id, event.post_id);
    const isDeleted = (post?.delete_at ?? 0) > 0;

    const remove = async () => {
        const agreed = await confirm({
            title: formatMessage({id: 'playbooks.timeline.remove.title', defaultMessage: 'Confirm entry delete'}),
            description: formatMessage({
                id: 'playbooks.timeline.remove.text',
                defaultMessage: 'The entry goes away for everybody. This cannot be undone.',
            }),
            confirmLabel: formatMessage({id: 'playbooks.timeline.remove.confirm', defaultMessage: 'Delete entry'}),
            danger: true,
        });
        if (agreed) {
            await attempt(
                () => removeTimelineEvent(run.id, event.id),
                formatMessage({id: 'playbooks.timeline.remove.failed', defaultMessage: 'The entry was not deleted.'}),
            );
        }
    };
    return (
        <li className={styles.item} data-testid={`timeline-item ${event.event_type}`} data-brief={brief || undefined}>
            <span className={styles.mark}>
                <Icon name={iconOf(event)} size={14} />
            </span>
            <div className={styles.body}>
                <p className={styles.title} data-deleted={isDeleted || undefined}>
                    {takesPart && path && !isDeleted ? <Link to={path}>{title}</Link> : title}
                </p>
                {text && !brief && (
                    <div className={styles.text}>
                        <Prose text={text} teamId={run.team_id} />
                    </div>
                )}
                <p className={styles.time}>
                    <Timestamp value={event.event_at} />
                    {isDeleted && post && (
                        <FormattedMessage
                            id="playbooks.timeline.post_deleted"
                            defaultMessage=" · deleted {when}"
                            values={{when: <Timestamp value={post.delete_at} />}}
                        />
                    )}
                </p>
            </div>
            {takesPart && !brief && (
                <IconButton
                    icon="trash-can-outline"
                    size="small"
                    danger
                    label={formatMessage({id: 'playbooks.timeline.remove', defaultMessage: 'Delete entry'})}
                    className={styles.remove}
                    onClick={() => void remove()}
                />
            )}
        </li>
    );
}

/** Where a post is shown; undefined without one. */
function usePostPath(teamId: string, postId: string): string | undefined {
    const own = useTeam(teamId);
    const current = useCurrentTeam();
    const team = own ?? current;
    return postId && team ? `/${team.name}/pl/${postId}` : undefined;
}
