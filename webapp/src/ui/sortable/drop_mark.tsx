import type {Role} from './session';
import styles from './sortable.module.css';

/** The line that shows where something would land. Stands in a positioned item or list. */
export function DropMark({role}: {role: Role}) {
    return role === 'before' || role === 'after' || role === 'into' ? (
        <span aria-hidden data-edge={role} className={styles.mark} />
    ) : null;
}
