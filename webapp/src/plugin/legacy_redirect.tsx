import {Redirect, useLocation} from 'react-router-dom';

/** Old addresses began with the team: `/<team>/playbooks/…` is now `/playbooks/…`. */
export function LegacyRedirect() {
    const {pathname, search, hash} = useLocation();
    return <Redirect to={pathname.replace(/^\/[^/]+/, '') + search + hash} />;
}
