import {FormattedMessage} from 'react-intl';

import {Button} from 'src/ui/button/button';
import {EmptyState} from 'src/ui/empty_state/empty_state';

interface Props {
    /** Something was looked for and not found. */
    filtered: boolean;
    /** Missing when the reader may not create playbooks. */
    onCreate?: () => void;
}

export function NoPlaybooks({filtered, onCreate}: Props) {
    if (filtered) {
        return (
            <EmptyState
                picture="search"
                title={
                    <FormattedMessage
                        id="playbooks.playbook_list.no_match"
                        defaultMessage="There are no playbooks matching those filters."
                    />
                }
            />
        );
    }
    if (!onCreate) {
        return (
            <EmptyState
                picture="playbook"
                title={
                    <FormattedMessage
                        id="playbooks.playbook_list.nothing"
                        defaultMessage="There are no playbooks to view."
                    />
                }
                text={
                    <FormattedMessage
                        id="playbooks.playbook_list.no_permission"
                        defaultMessage="You don't have permission to create playbooks in this team."
                    />
                }
            />
        );
    }
    return (
        <EmptyState
            picture="playbook"
            title={<FormattedMessage id="playbooks.playbook_list.first" defaultMessage="Get started with Playbooks" />}
            text={
                <FormattedMessage
                    id="playbooks.playbook_list.first.text"
                    defaultMessage="A playbook says what to do, who does it and when, so that nothing is forgotten when it counts."
                />
            }
            action={
                <Button variant="primary" size="large" icon="plus" onClick={onCreate}>
                    <FormattedMessage id="playbooks.playbook_list.create" defaultMessage="Create playbook" />
                </Button>
            }
        />
    );
}
