import {useId} from 'react';
import {FormattedMessage} from 'react-intl';

import {TemplateCards} from 'src/blocks/template/template_cards';

import styles from './playbook_list.module.css';

interface Props {
    teamId: string;
    /** There is nothing yet: the templates are the first thing to do. */
    forNewcomers: boolean;
}

/** Playbooks to begin with, below those that there are. */
export function Templates({teamId, forNewcomers}: Props) {
    const heading = useId();
    return (
        <section aria-labelledby={heading} className={styles.templates}>
            <h2 id={heading} className={styles.templatesTitle}>
                {forNewcomers ? (
                    <FormattedMessage id="playbooks.templates.choose" defaultMessage="Choose a template" />
                ) : (
                    <FormattedMessage id="playbooks.templates.more" defaultMessage="Do more with Playbooks" />
                )}
            </h2>
            <p className={styles.templatesText}>
                <FormattedMessage
                    id="playbooks.templates.text"
                    defaultMessage="Each is a playbook that works as it is. Take one and make it yours."
                />
            </p>
            <TemplateCards teamId={teamId} forNewcomers={forNewcomers} />
        </section>
    );
}
