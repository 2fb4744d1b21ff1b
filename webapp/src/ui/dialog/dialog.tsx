import {Dialog as Base} from '@base-ui/react/dialog';
import {clsx} from 'clsx';
import {useRef, type ReactNode, type RefObject} from 'react';
import {useIntl} from 'react-intl';

import {ROOT_CLASS} from 'src/styles/root_class';
import {IconButton} from 'src/ui/icon_button/icon_button';

import styles from './dialog.module.css';

interface Props {
    open: boolean;
    /** Asked for by Escape, the cross or a press outside. */
    onClose: () => void;
    /** Says the action: "Finish run". */
    title: ReactNode;
    /** One sentence of consequence. */
    description?: ReactNode;
    children?: ReactNode;
    /** Buttons, the primary one last. */
    footer?: ReactNode;
    size?: 'small' | 'medium' | 'large';
    /** What gets the focus first; the card itself by default. */
    initialFocus?: RefObject<HTMLElement>;
    /** An alert must be answered: a press outside does not close it. */
    alert?: boolean;
    /** DOM id of the card. */
    id?: string;
}

/** A decision that stops everything else. Focus stays inside and returns to where it came from. */
export function Dialog(props: Props) {
    const {open, onClose, title, description, children, footer, size = 'medium', initialFocus, alert, id} = props;
    const {formatMessage} = useIntl();
    const card = useRef<HTMLDivElement>(null);
    return (
        <Base.Root open={open} onOpenChange={(next) => !next && onClose()} disablePointerDismissal={alert}>
            <Base.Portal className={clsx(ROOT_CLASS, styles.portal)}>
                <Base.Backdrop className={styles.backdrop} />
                <Base.Viewport className={styles.viewport}>
                    <Base.Popup
                        id={id}
                        role={alert ? 'alertdialog' : 'dialog'}
                        ref={card}
                        // Not the cross, whose tooltip would come up and take the first Escape.
                        initialFocus={initialFocus ?? card}
                        data-size={size}
                        className={styles.popup}
                    >
                        <div className={styles.header}>
                            <Base.Title className={styles.title}>{title}</Base.Title>
                            <Base.Close
                                render={
                                    <IconButton
                                        icon="close"
                                        label={formatMessage({id: 'playbooks.dialog.close', defaultMessage: 'Close'})}
                                        className={styles.close}
                                    />
                                }
                            />
                        </div>
                        {description && (
                            <Base.Description className={styles.description}>{description}</Base.Description>
                        )}
                        {children && <div className={styles.body}>{children}</div>}
                        {footer && <div className={styles.footer}>{footer}</div>}
                    </Base.Popup>
                </Base.Viewport>
            </Base.Portal>
        </Base.Root>
    );
}
