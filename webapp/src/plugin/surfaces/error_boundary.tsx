import {Component, type ReactNode} from 'react';
import {FormattedMessage} from 'react-intl';

import {ErrorState} from 'src/ui/error_state/error_state';

interface State {
    failed: boolean;
}

/** Catches what a surface throws while drawing, so that the reader can try again without reloading the page. */
export class ErrorBoundary extends Component<{children: ReactNode}, State> {
    override state: State = {failed: false};

    static getDerivedStateFromError(): State {
        return {failed: true};
    }

    override render() {
        if (!this.state.failed) {
            return this.props.children;
        }
        return (
            <ErrorState onRetry={() => this.setState({failed: false})}>
                <FormattedMessage
                    id="playbooks.error.surface"
                    defaultMessage="Something went wrong while showing this."
                />
            </ErrorState>
        );
    }
}
