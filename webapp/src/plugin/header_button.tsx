import {useEffect, useRef} from 'react';

import {useSidebarVisible} from 'src/state/selectors';

/** The icon of the channel header's button. While the sidebar is open it shows its button as pressed. */
export function HeaderButtonIcon() {
    const visible = useSidebarVisible();
    const icon = useRef<HTMLElement>(null);
    useEffect(() => {
        const button = icon.current?.closest('.channel-header__icon');
        button?.classList.toggle('channel-header__icon--active-inverted', visible);
    }, [visible]);
    return <i ref={icon} id="incidentIcon" aria-hidden className="icon icon-product-playbooks" />;
}
