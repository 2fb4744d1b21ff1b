import {useEffect, useState} from 'react';
import {useIntl} from 'react-intl';

import {useTimePreferences} from 'src/host/preferences';

import {parseDate} from './parse_date';

/** The date that a text means, in milliseconds; undefined while nothing is understood. */
export function useDateInWords(text: string): number | undefined {
    const {locale} = useIntl();
    const {timeZone} = useTimePreferences();
    const [understood, setUnderstood] = useState<{text: string; date: number | undefined}>();
    const wanted = text.trim();
    useEffect(() => {
        if (!wanted) {
            return undefined;
        }
        let left = false;
        const read = async () => {
            const date = await parseDate(wanted, Date.now(), locale, timeZone);
            if (!left) {
                setUnderstood({text: wanted, date});
            }
        };
        // Without the part that understands words the choices are still there.
        read().catch(() => undefined);
        return () => {
            left = true;
        };
    }, [wanted, locale, timeZone]);
    return understood?.text === wanted ? understood.date : undefined;
}
