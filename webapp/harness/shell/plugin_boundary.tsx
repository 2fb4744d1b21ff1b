import {Component, type ReactNode} from 'react';

/** Catches what a plugin's component throws while drawing: only its mount point shows the failure. */
export class PluginBoundary extends Component<{children: ReactNode}, {error: Error | null}> {
    override state: {error: Error | null} = {error: null};

    static getDerivedStateFromError(error: Error) {
        return {error};
    }

    /** Tests fail on errors of the page, and so on this one. */
    override componentDidCatch(error: Error) {
        window.reportError(error);
    }

    override render() {
        const {error} = this.state;
        if (!error) {
            return this.props.children;
        }
        return (
            <p className="plugin-error" role="alert">
                An error occurred in a plugin: {error.message}{' '}
                <button type="button" className="link" onClick={() => this.setState({error: null})}>
                    Refresh?
                </button>
            </p>
        );
    }
}
