import {useState} from 'react';

import styles from './avatar.module.css';

export interface Person {
    id: string;
    name: string;
    pictureUrl: string | undefined;
}

interface Props {
    person: Pick<Person, 'name' | 'pictureUrl'>;
    /** Pixels. */
    size?: 16 | 20 | 24 | 32;
}

/** A person's picture, or their initial when there is none. The name must stand beside it or in a tooltip. */
export function Avatar({person, size = 24}: Props) {
    const [broken, setBroken] = useState<string>();
    const {name, pictureUrl} = person;
    return (
        <span aria-hidden className={styles.avatar} data-size={size}>
            {pictureUrl && pictureUrl !== broken ? (
                <img alt="" src={pictureUrl} className={styles.picture} onError={() => setBroken(pictureUrl)} />
            ) : (
                [...name].slice(0, 1).join('').toLocaleUpperCase()
            )}
        </span>
    );
}
