import {forwardRef, useEffect, useState} from 'react';
import {useIntl} from 'react-intl';

import {Icon} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';

import styles from './search_field.module.css';

interface Props {
    /** What is being looked for in force now. */
    value: string;
    /** Called when typing pauses, and at once when the field is cleared or Enter is pressed. */
    onSearch: (value: string) => void;
    /** Name and placeholder: "Search for a playbook". */
    label: string;
    testId?: string;
}

/** Milliseconds without typing before the search starts. */
const PAUSE = 300;

export const SearchField = forwardRef<HTMLInputElement, Props>(function SearchField(
    {value, onSearch, label, testId},
    ref,
) {
    const {formatMessage} = useIntl();
    const [draft, setDraft] = useState<string>();
    const shown = draft ?? value;

    useEffect(() => {
        if (draft === undefined) {
            return undefined;
        }
        const timer = setTimeout(() => {
            setDraft(undefined);
            onSearch(draft);
        }, PAUSE);
        return () => clearTimeout(timer);
    }, [draft, onSearch]);

    const searchNow = (text: string) => {
        setDraft(undefined);
        onSearch(text);
    };
    return (
        <div className={styles.root}>
            <Icon name="magnify" size={16} className={styles.icon} />
            <input
                ref={ref}
                type="search"
                aria-label={label}
                placeholder={label}
                value={shown}
                data-testid={testId}
                className={styles.input}
                onChange={(event) => setDraft(event.target.value)}
                onKeyDown={(event) => {
                    if (event.key === 'Enter') {
                        event.preventDefault();
                        searchNow(shown);
                    } else if (event.key === 'Escape' && shown !== '') {
                        event.stopPropagation();
                        searchNow('');
                    }
                }}
            />
            {shown !== '' && (
                <IconButton
                    icon="close-circle"
                    size="small"
                    label={formatMessage({id: 'playbooks.search.clear', defaultMessage: 'Clear'})}
                    className={styles.clear}
                    onClick={() => searchNow('')}
                />
            )}
        </div>
    );
});
