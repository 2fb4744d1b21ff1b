import type {ComponentType} from 'react';
import {Redirect, Route, Switch} from 'react-router-dom';

import {ErrorPage} from './error_page';

/** The views inside the frame; given from outside, because features do not know each other. */
export interface ProductPages {
    RunList: ComponentType;
    RunPage: ComponentType<{runId: string}>;
    PlaybookList: ComponentType;
    PlaybookPage: ComponentType<{playbookId: string}>;
}

/** The host's form of an id; anything else never reaches the server. */
const ID = '[a-z0-9]{26}';

/** Which view an address means. */
export function ProductRoutes({pages: {RunList, RunPage, PlaybookList, PlaybookPage}}: {pages: ProductPages}) {
    return (
        <Switch>
            <Redirect exact from="/playbooks" to="/playbooks/runs" />
            <Redirect exact from="/playbooks/incidents" to="/playbooks/runs" />
            <Redirect exact from={`/playbooks/incidents/:id(${ID})`} to="/playbooks/runs/:id" />
            <Route exact path="/playbooks/runs">
                <RunList />
            </Route>
            <Route
                path={`/playbooks/runs/:id(${ID})`}
                render={({match}) => <RunPage key={match.params.id} runId={match.params.id} />}
            />
            <Route exact path={['/playbooks/playbooks', '/playbooks/start']}>
                <PlaybookList />
            </Route>
            <Redirect exact from={`/playbooks/playbooks/:id(${ID})`} to="/playbooks/playbooks/:id/outline" />
            <Route
                exact
                path={[`/playbooks/playbooks/:id(${ID})/outline`, `/playbooks/playbooks/:id(${ID})/attributes`]}
                render={({match}) => <PlaybookPage key={match.params.id} playbookId={match.params.id} />}
            />
            <Route exact path="/playbooks/error">
                <ErrorPage />
            </Route>
            <Redirect to="/playbooks/error?type=default" />
        </Switch>
    );
}
