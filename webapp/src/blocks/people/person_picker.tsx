import {useState, type ReactElement} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import type {PeopleScope} from 'src/host/user_search';
import {useCurrentUserId} from 'src/host/users';
import {Avatar} from 'src/ui/avatar/avatar';
import {Icon} from 'src/ui/icon/icon';
import {Select, type SelectOption} from 'src/ui/select/select';

import {usePersonOptions} from './person_options';

interface Props {
    /** The button that opens the list; must pass on its ref and properties. */
    trigger: ReactElement;
    /** What the person is chosen for: "Assignee". */
    label: string;
    /** The user chosen now; empty for nobody. */
    value: string;
    onChange: (userId: string) => void;
    /** Those who take part; they come first. */
    participantIds: readonly string[];
    scope: PeopleScope;
    /** Those who are not offered, because they are chosen already; the others then stand in one group. */
    exclude?: readonly string[];
    /** The line that chooses nobody; there is none without. */
    noneLabel?: string;
    open?: boolean;
    onOpenChange?: (open: boolean) => void;
}

const NONE = '';

/** Chooses a person by name. People beyond those who take part are found by the server. */
export function PersonPicker(props: Props) {
    const {trigger, label, value, onChange, participantIds, scope, exclude, noneLabel} = props;
    const {formatMessage} = useIntl();
    const me = useCurrentUserId();
    const [query, setQuery] = useState('');
    const [openHere, setOpenHere] = useState(false);
    const open = props.open ?? openHere;
    const {options, isSearching} = usePersonOptions(query, participantIds, scope, open);

    const offered = options.filter(({user}) => !exclude?.includes(user.id));
    const people: SelectOption[] = offered.map(({user, label: name, hint, pictureUrl, group}) => ({
        value: user.id,
        label:
            user.id === me ? formatMessage({id: 'playbooks.people.me', defaultMessage: '{name} (you)'}, {name}) : name,
        hint,
        group: exclude ? undefined : group,
        start: <Avatar person={{name, pictureUrl}} size={24} />,
    }));
    const none: SelectOption[] =
        noneLabel && query === ''
            ? [{value: NONE, label: noneLabel, start: <Icon name="account-minus-outline" size={20} />}]
            : [];

    return (
        <Select
            trigger={trigger}
            label={label}
            options={[...none, ...people]}
            value={value}
            onChange={onChange}
            external={{
                query,
                onQueryChange: setQuery,
                status:
                    isSearching && people.length === 0 ? (
                        <FormattedMessage id="playbooks.people.searching" defaultMessage="Searching…" />
                    ) : undefined,
            }}
            open={open}
            onOpenChange={(next) => {
                setOpenHere(next);
                setQuery('');
                props.onOpenChange?.(next);
            }}
        />
    );
}
