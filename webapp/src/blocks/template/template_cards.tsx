import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {useTeamPermission} from 'src/host/permissions';
import {useCurrentUser} from 'src/host/users';
import {Tag} from 'src/ui/chip/chip';
import {Icon} from 'src/ui/icon/icon';

import {TEMPLATES, type Template} from './catalogue';
import styles from './template_cards.module.css';
import {useNewPlaybook} from './use_new_playbook';

interface Props {
    teamId: string;
    /** Puts the template for beginners first, and the empty one last. */
    forNewcomers?: boolean;
}

/** The templates. A press makes a playbook of one and opens it. */
export function TemplateCards({teamId, forNewcomers = false}: Props) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const create = useNewPlaybook();
    const isPublic = useTeamPermission(teamId, 'playbook_public_create');
    const username = useCurrentUser()?.username ?? '';
    const [busy, setBusy] = useState(false);

    const take = async (template: Template) => {
        const name = formatMessage(template.title);
        const title = template.forBeginners
            ? name
            : formatMessage(
                  {id: 'playbooks.template.title', defaultMessage: "@{username}''s {name}"},
                  {username, name},
              );
        setBusy(true);
        await attempt(
            () => create({teamId, title, isPublic, template: template.id}),
            formatMessage({
                id: 'playbooks.create_playbook.failed',
                defaultMessage: 'The playbook could not be created.',
            }),
        );
        setBusy(false);
    };
    return (
        <ul className={styles.cards}>
            {(forNewcomers ? swapped(TEMPLATES) : TEMPLATES).map((template) => (
                <li key={template.id}>
                    <button
                        type="button"
                        data-testid="use-playbook"
                        aria-disabled={busy}
                        className={styles.card}
                        onClick={() => !busy && void take(template)}
                    >
                        <span className={styles.icon}>
                            <Icon name={template.icon} size={20} />
                        </span>
                        <span data-testid="template-details" className={styles.words}>
                            <span className={styles.title}>
                                {formatMessage(template.title)}
                                {template.forBeginners && (
                                    <Tag>
                                        <FormattedMessage
                                            id="playbooks.template.beginners"
                                            defaultMessage="Recommended for beginners"
                                        />
                                    </Tag>
                                )}
                            </span>
                            <span className={styles.purpose}>{formatMessage(template.purpose)}</span>
                            <span className={styles.counts}>
                                <Counts template={template} />
                            </span>
                        </span>
                    </button>
                </li>
            ))}
        </ul>
    );
}

/** How much there is in a template. */
function Counts({template}: {template: Template}) {
    return (
        <FormattedMessage
            id="playbooks.template.counts"
            defaultMessage="{sections, plural, one {# section} other {# sections}} · {tasks, plural, one {# task} other {# tasks}} · {actions, plural, one {# action} other {# actions}}"
            values={{sections: template.sections, tasks: template.tasks, actions: template.actions}}
        />
    );
}

function swapped<T>(list: readonly T[]): readonly T[] {
    return [...list.slice(-1), ...list.slice(1, -1), ...list.slice(0, 1)];
}
