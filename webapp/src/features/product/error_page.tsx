import {useEffect} from 'react';
import {FormattedMessage} from 'react-intl';
import {Link, useLocation} from 'react-router-dom';

import {markPageAsError} from 'src/host/page';
import {EmptyState} from 'src/ui/empty_state/empty_state';

/** Says what could not be found and leads back. */
export function ErrorPage() {
    const type = new URLSearchParams(useLocation().search).get('type');
    useEffect(() => markPageAsError(), []);
    switch (type) {
        case 'playbook_runs':
            return (
                <EmptyState
                    picture="lost"
                    titleTestId="errorMessageTitle"
                    title={<FormattedMessage id="playbooks.error_page.run" defaultMessage="Run not found" />}
                    text={
                        <FormattedMessage
                            id="playbooks.error_page.run.text"
                            defaultMessage="The run you are looking for is private or does not exist."
                        />
                    }
                    action={
                        <Link to="/playbooks/runs">
                            <FormattedMessage id="playbooks.error_page.run.back" defaultMessage="Back to runs" />
                        </Link>
                    }
                />
            );
        case 'playbooks':
            return (
                <EmptyState
                    picture="lost"
                    titleTestId="errorMessageTitle"
                    title={<FormattedMessage id="playbooks.error_page.playbook" defaultMessage="Playbook Not Found" />}
                    text={
                        <FormattedMessage
                            id="playbooks.error_page.playbook.text"
                            defaultMessage="The playbook you are looking for is private or does not exist."
                        />
                    }
                    action={
                        <Link to="/playbooks/playbooks">
                            <FormattedMessage
                                id="playbooks.error_page.playbook.back"
                                defaultMessage="Back to playbooks"
                            />
                        </Link>
                    }
                />
            );
        default:
            return (
                <EmptyState
                    picture="lost"
                    titleTestId="errorMessageTitle"
                    title={<FormattedMessage id="playbooks.error_page.page" defaultMessage="Page not found" />}
                    text={
                        <FormattedMessage
                            id="playbooks.error_page.page.text"
                            defaultMessage="There is nothing at this address."
                        />
                    }
                    action={
                        <Link to="/">
                            <FormattedMessage id="playbooks.error_page.page.back" defaultMessage="Back to Mattermost" />
                        </Link>
                    }
                />
            );
    }
}
