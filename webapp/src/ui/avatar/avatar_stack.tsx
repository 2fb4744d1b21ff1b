import {useIntl} from 'react-intl';

import {Tooltip} from 'src/ui/tooltip/tooltip';

import {Avatar, type Person} from './avatar';
import styles from './avatar.module.css';

interface Props {
    people: readonly Person[];
    /** Pictures shown; the rest is a number. */
    max?: 3 | 4 | 5;
    size?: 20 | 24 | 32;
    /** How many there are when `people` holds only some of them. */
    total?: number;
}

/** Names in the tooltip; more than this are counted. */
const NAMES = 15;

/** Several people in little space. All names are in the tooltip and for screen readers. */
export function AvatarStack({people, max = 4, size = 24, total = people.length}: Props) {
    const {formatMessage, formatList} = useIntl();
    if (total === 0) {
        return null;
    }
    const shown = people.slice(0, max);
    const hidden = total - shown.length;
    const named = people.slice(0, NAMES).map((person) => person.name);
    const others = total - named.length;
    const names = formatList([
        ...named,
        ...(others > 0
            ? [
                  formatMessage(
                      {
                          id: 'playbooks.avatars.others',
                          defaultMessage: '{count, plural, one {# other} other {# others}}',
                      },
                      {count: others},
                  ),
              ]
            : []),
    ]);
    return (
        <Tooltip text={names}>
            <span role="img" aria-label={names} className={styles.stack}>
                {shown.map((person) => (
                    <Avatar key={person.id} person={person} size={size} />
                ))}
                {hidden > 0 && (
                    <span className={styles.more} data-size={size}>
                        +{hidden}
                    </span>
                )}
            </span>
        </Tooltip>
    );
}
