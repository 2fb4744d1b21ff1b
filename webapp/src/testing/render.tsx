import {render} from '@testing-library/react';
import {userEvent} from '@testing-library/user-event';
import type {ReactElement} from 'react';
import {IntlProvider} from 'react-intl';
import {Provider} from 'react-redux';
import {Router} from 'react-router-dom';
import type {Store} from 'redux';

import {ConfirmProvider} from 'src/ui/dialog/confirm';
import {ROOT_CLASS} from 'src/styles/root_class';
import {ToastRegion} from 'src/ui/toast/toast_region';
import {TooltipGroup} from 'src/ui/tooltip/tooltip';

import {fakeHost} from './fake_host';
import type {HostSetup} from './host_state';

/** Draws something as the host would: with its store, routes and language. Says who is signed in and where. */
export function renderInHost(element: ReactElement, setup: HostSetup & {path?: string} = {}) {
    const host = fakeHost(setup);
    const inHost = (child: ReactElement) => (
        <Provider store={host.store as unknown as Store}>
            <IntlProvider locale="en">
                <Router history={host.history}>{child}</Router>
            </IntlProvider>
        </Provider>
    );
    const {rerender, ...view} = render(inHost(element));
    return {...host, ...view, user: userEvent.setup(), rerender: (next: ReactElement) => rerender(inHost(next))};
}

/** Draws a part of the interface with what every surface brings: tooltips, confirmations and toasts. */
export function renderPart(element: ReactElement, setup: HostSetup & {path?: string} = {}) {
    return renderInHost(
        <TooltipGroup>
            <div className={ROOT_CLASS}>
                <ConfirmProvider>{element}</ConfirmProvider>
                <ToastRegion />
            </div>
        </TooltipGroup>,
        setup,
    );
}
