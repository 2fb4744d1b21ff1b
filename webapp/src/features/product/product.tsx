import {Suspense, useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {useDocumentTitle} from 'src/host/document_title';
import {useIsNarrow} from 'src/host/viewport';
import {Drawer} from 'src/ui/drawer/drawer';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {ShortcutOverview} from 'src/ui/shortcuts/shortcut_overview';

import {Navigation} from './navigation/navigation';
import styles from './product.module.css';
import {ProductRoutes, type ProductPages} from './product_routes';
import {useProductShortcuts} from './product_shortcuts';
import {useTeamBinding} from './team_binding';

/** The Playbooks page: navigation at the start, one of the views beside it. */
export function Product({pages}: {pages: ProductPages}) {
    const {formatMessage} = useIntl();
    const narrow = useIsNarrow();
    const [open, setOpen] = useState(false);
    useDocumentTitle('Playbooks');
    useTeamBinding();
    useProductShortcuts();

    const name = formatMessage({id: 'playbooks.navigation.name', defaultMessage: 'Playbooks navigation'});
    return (
        <div className={styles.product}>
            {narrow ? (
                <div className={styles.bar}>
                    <IconButton
                        icon="menu-variant"
                        label={formatMessage({id: 'playbooks.navigation.open', defaultMessage: 'Open navigation'})}
                        aria-expanded={open}
                        className={styles.menu}
                        onClick={() => setOpen(true)}
                    />
                    <span className={styles.name}>
                        <FormattedMessage id="playbooks.product.name" defaultMessage="Playbooks" />
                    </span>
                    <Drawer open={open} onClose={() => setOpen(false)} label={name}>
                        <Navigation withWayOut onNavigate={() => setOpen(false)} />
                    </Drawer>
                </div>
            ) : (
                <div className={styles.side}>
                    <Navigation />
                </div>
            )}
            <main id="playbooks-backstageRoot" className={styles.main}>
                <Suspense fallback={null}>
                    <ProductRoutes pages={pages} />
                </Suspense>
            </main>
            <ShortcutOverview />
        </div>
    );
}
