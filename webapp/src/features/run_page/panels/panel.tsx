import {useEffect, useRef, type ReactNode} from 'react';
import {useIntl} from 'react-intl';

import {IconButton} from 'src/ui/icon_button/icon_button';

import styles from './panel.module.css';

interface Props {
    title: string;
    subtitle?: string;
    /** Goes back to what opened the panel. */
    onBack?: () => void;
    onClose: () => void;
    testId?: string;
    children: ReactNode;
}

/** The frame of what stands at the side of a run. */
export function Panel({title, subtitle, onBack, onClose, testId, children}: Props) {
    const {formatMessage} = useIntl();
    const head = useRef<HTMLDivElement>(null);
    // On narrow pages it stands above the run, which may be scrolled.
    useEffect(() => head.current?.scrollIntoView({block: 'nearest'}), []);
    return (
        <aside aria-label={title} className={styles.panel} data-testid={testId}>
            <div ref={head} className={styles.head}>
                {onBack && (
                    <IconButton
                        icon="arrow-back-ios"
                        size="small"
                        label={formatMessage({id: 'playbooks.panel.back', defaultMessage: 'Back to info'})}
                        data-testid="rhs-back-button"
                        className={styles.back}
                        onClick={onBack}
                    />
                )}
                <div className={styles.titles}>
                    <h2 className={styles.title} data-testid="rhs-title">
                        {title}
                    </h2>
                    {subtitle && (
                        <p className={styles.subtitle} data-testid="rhs-subtitle">
                            {subtitle}
                        </p>
                    )}
                </div>
                <IconButton
                    icon="close"
                    label={formatMessage(
                        {id: 'playbooks.panel.close', defaultMessage: 'Close {panel}'},
                        {panel: title.toLowerCase()},
                    )}
                    onClick={onClose}
                />
            </div>
            {children}
        </aside>
    );
}
