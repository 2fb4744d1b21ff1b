import {useIntl} from 'react-intl';

import {TabLinks} from 'src/ui/tabs/tab_links';

import styles from './playbook_page.module.css';

/** The views of one playbook. */
export function PlaybookTabs({playbookId}: {playbookId: string}) {
    const {formatMessage} = useIntl();
    const at = `/playbooks/playbooks/${playbookId}`;
    return (
        <div className={styles.tabs}>
            <TabLinks
                label={formatMessage({id: 'playbooks.playbook_page.views', defaultMessage: 'Views of the playbook'})}
                tabs={[
                    {
                        to: `${at}/outline`,
                        label: formatMessage({id: 'playbooks.playbook_page.outline', defaultMessage: 'Outline'}),
                    },
                    {
                        to: `${at}/attributes`,
                        label: formatMessage({id: 'playbooks.attributes.heading', defaultMessage: 'Attributes'}),
                    },
                ]}
            />
        </div>
    );
}
