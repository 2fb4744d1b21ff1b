import {FormattedMessage, useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {useEditPlaybook} from 'src/actions/edit_playbook';
import type {Playbook} from 'src/domain/playbook';
import {useTeam} from 'src/host/teams';
import {Button} from 'src/ui/button/button';
import {useConfirm} from 'src/ui/dialog/confirm';
import {Icon} from 'src/ui/icon/icon';

import styles from './access.module.css';

/** Who can see the playbook, and the way to change that for those who may. */
export function Visibility({playbook, canConvert}: {playbook: Playbook; canConvert: boolean}) {
    const {formatMessage} = useIntl();
    const confirm = useConfirm();
    const attempt = useAttempt();
    const edit = useEditPlaybook(playbook.id);
    const team = useTeam(playbook.team_id)?.display_name ?? '';
    const label = playbook.public
        ? formatMessage({id: 'playbooks.access.to_private', defaultMessage: 'Convert to private playbook'})
        : formatMessage({id: 'playbooks.access.to_public', defaultMessage: 'Convert to public playbook'});

    const convert = async () => {
        const agreed = await confirm({
            title: label,
            description: playbook.public
                ? formatMessage({
                      id: 'playbooks.access.to_private.text',
                      defaultMessage:
                          'Only the members will find and run it. Members and runs stay. Only an admin can make it public again.',
                  })
                : formatMessage(
                      {
                          id: 'playbooks.access.to_public.text',
                          defaultMessage: 'Everyone in {team} will find and run it. Members and runs stay.',
                      },
                      {team},
                  ),
            confirmLabel: formatMessage({id: 'playbooks.access.convert', defaultMessage: 'Convert'}),
        });
        if (agreed) {
            await attempt(
                () => edit((now) => ({...now, public: !playbook.public})),
                formatMessage({id: 'playbooks.playbook.not_saved', defaultMessage: 'The playbook was not saved.'}),
            );
        }
    };
    return (
        <div className={styles.visibility}>
            <Icon name={playbook.public ? 'globe' : 'lock-outline'} size={20} className={styles.visibilityIcon} />
            <span className={styles.visibilityText}>
                {playbook.public ? (
                    <FormattedMessage
                        id="playbooks.access.public"
                        defaultMessage="Everyone in {team} can view this playbook"
                        values={{team}}
                    />
                ) : (
                    <FormattedMessage
                        id="playbooks.access.private"
                        defaultMessage="{count, plural, one {Only # person} other {Only # people}} can access this playbook"
                        values={{count: playbook.members.length}}
                    />
                )}
            </span>
            {canConvert && (
                <Button size="small" variant="tertiary" onClick={() => void convert()}>
                    {label}
                </Button>
            )}
        </div>
    );
}
