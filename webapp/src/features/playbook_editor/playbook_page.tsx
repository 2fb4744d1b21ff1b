import {FormattedMessage} from 'react-intl';
import {Redirect, Route, Switch} from 'react-router-dom';

import {isUnavailable} from 'src/data/failures';
import {usePlaybook} from 'src/data/playbooks/use_playbook';
import {canEditPlaybook} from 'src/domain/playbook_access';
import {useDocumentTitle} from 'src/host/document_title';
import {usePageTeam} from 'src/host/page_team';
import {useCurrentUserId, useIsSystemAdmin} from 'src/host/users';
import {ErrorState} from 'src/ui/error_state/error_state';

import {Attributes} from './attributes/attributes';
import {Outline} from './outline';
import {PlaybookHeader} from './playbook_header';
import styles from './playbook_page.module.css';
import {PlaybookPageSkeleton} from './playbook_page_skeleton';
import {PlaybookTabs} from './playbook_tabs';

/** One playbook: what it is called, what it is for, and its tasks. */
export function PlaybookPage({playbookId}: {playbookId: string}) {
    const {data: playbook, error, isFetching, refetch} = usePlaybook(playbookId);
    const reader = {id: useCurrentUserId(), isSystemAdmin: useIsSystemAdmin()};
    const canEdit = playbook !== undefined && canEditPlaybook(playbook, reader);
    usePageTeam(playbook?.team_id);
    useDocumentTitle(...(playbook ? [playbook.title] : []), 'Playbooks');

    if (playbook) {
        return (
            <div className={styles.page}>
                <PlaybookHeader playbook={playbook} canEdit={canEdit} />
                <PlaybookTabs playbookId={playbook.id} />
                <Switch>
                    <Route path={`/playbooks/playbooks/${playbook.id}/attributes`}>
                        <Attributes playbook={playbook} canEdit={canEdit} />
                    </Route>
                    <Route>
                        <Outline playbook={playbook} canEdit={canEdit} />
                    </Route>
                </Switch>
            </div>
        );
    }
    if (error && isUnavailable(error)) {
        return <Redirect to="/playbooks/error?type=playbooks" />;
    }
    if (error) {
        return (
            <ErrorState retrying={isFetching} onRetry={() => void refetch()}>
                <FormattedMessage
                    id="playbooks.playbook_page.failed"
                    defaultMessage="The playbook could not be loaded."
                />
            </ErrorState>
        );
    }
    return <PlaybookPageSkeleton />;
}
