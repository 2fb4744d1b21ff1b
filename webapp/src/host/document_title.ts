import {useEffect} from 'react';

import {useHostSelector} from './store';

/** Names the browser tab after the parts and the site while the component is on screen; the old title comes back. */
export function useDocumentTitle(...parts: readonly string[]): void {
    const site = useHostSelector((state) => state.entities.general.config.SiteName ?? '');
    const title = [...parts, site].filter(Boolean).join(' - ');
    useEffect(() => {
        const before = document.title;
        document.title = title;
        return () => {
            document.title = before;
        };
    }, [title]);
}
