/** The host's sign and name. */
export function Logo() {
    return (
        <span className="logo">
            <i className="icon icon-mattermost" aria-hidden="true" />
            Mattermost
        </span>
    );
}
