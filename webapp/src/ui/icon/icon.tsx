import type {IconGlyphTypes} from '@mattermost/compass-icons/IconGlyphs';
import {clsx} from 'clsx';

import styles from './icon.module.css';

/** A glyph of the host's icon font. */
export type IconName = IconGlyphTypes;

interface Props {
    name: IconName;
    /** Width and height in pixels. */
    size?: 12 | 14 | 16 | 20 | 24;
    className?: string;
}

/** A picture without a meaning of its own: whatever it says must also be said in words nearby. */
export function Icon({name, size = 16, className}: Props) {
    return <i aria-hidden className={clsx('icon', `icon-${name}`, styles.icon, className)} data-size={size} />;
}
