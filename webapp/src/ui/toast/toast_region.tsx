import {useEffect, useState} from 'react';
import {useIntl} from 'react-intl';

import {ToastCard} from './toast_card';
import {useToasts} from './toasts';
import styles from './toast.module.css';

/** Surfaces that can show toasts, oldest first. Only the newest shows them, so that nothing is said twice. */
let regions: readonly symbol[] = [];
const watchers = new Set<() => void>();

function change(next: readonly symbol[]) {
    regions = next;
    watchers.forEach((watch) => watch());
}

function useIsNewest(): boolean {
    const [me] = useState(() => Symbol('toast region'));
    const [newest, setNewest] = useState(false);
    useEffect(() => {
        const watch = () => setNewest(regions.at(-1) === me);
        watchers.add(watch);
        change([...regions, me]);
        return () => {
            watchers.delete(watch);
            change(regions.filter((other) => other !== me));
        };
    }, [me]);
    return newest;
}

/** Where toasts appear: bottom centre of the surface it stands in, which must be positioned. */
export function ToastRegion() {
    const {formatMessage} = useIntl();
    const toasts = useToasts();
    const newest = useIsNewest();
    return (
        <div
            role="region"
            aria-label={formatMessage({id: 'playbooks.toast.region', defaultMessage: 'Notifications'})}
            className={styles.region}
        >
            {newest && toasts.map((toast) => <ToastCard key={toast.id} toast={toast} />)}
        </div>
    );
}
