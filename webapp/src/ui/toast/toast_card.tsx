import {useEffect, useState} from 'react';
import {useIntl} from 'react-intl';

import {Icon, type IconName} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';

import {dismissToast, type Toast} from './toasts';
import styles from './toast.module.css';

/** Milliseconds a toast stays; one with an action leaves time to reach it. */
const SHORT = 3000;
const LONG = 8000;

const ICONS: Record<Toast['kind'], IconName> = {
    info: 'information-outline',
    success: 'check',
    error: 'alert-outline',
};

export function ToastCard({toast}: {toast: Toast}) {
    const {formatMessage} = useIntl();
    const [held, setHeld] = useState(false);
    const {id, kind, text, action} = toast;
    const duration = toast.duration ?? (action ? LONG : SHORT);

    useEffect(() => {
        if (held || kind === 'error') {
            return undefined;
        }
        const timer = setTimeout(() => dismissToast(id), duration);
        return () => clearTimeout(timer);
    }, [held, id, kind, duration]);

    const hold = () => setHeld(true);
    const release = () => setHeld(false);
    return (
        <div
            role={kind === 'error' ? 'alert' : 'status'}
            data-kind={kind}
            className={styles.toast}
            onMouseEnter={hold}
            onMouseLeave={release}
            onFocus={hold}
            onBlur={release}
        >
            <Icon name={toast.icon ?? ICONS[kind]} size={20} className={styles.icon} />
            <span className={styles.text}>{text}</span>
            {action && (
                <button
                    type="button"
                    className={styles.action}
                    onClick={() => {
                        dismissToast(id);
                        action.onPress();
                    }}
                >
                    {action.label}
                </button>
            )}
            <IconButton
                icon="close"
                size="small"
                label={formatMessage({id: 'playbooks.toast.dismiss', defaultMessage: 'Dismiss'})}
                className={styles.dismiss}
                onClick={() => dismissToast(id)}
            />
        </div>
    );
}
