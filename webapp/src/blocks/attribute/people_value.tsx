import {useIntl} from 'react-intl';

import {usePeople} from 'src/blocks/people/people';
import {PersonPicker} from 'src/blocks/people/person_picker';
import {RemovablePerson} from 'src/blocks/people/removable_person';
import {participants} from 'src/domain/run';
import {Avatar} from 'src/ui/avatar/avatar';
import {Chip, Tag} from 'src/ui/chip/chip';

import styles from './attribute.module.css';
import {EmptyValue} from './empty_value';
import type {ValueProps} from './value_props';

/** One person, or several. */
export function PeopleValue({field, run, content, onChange}: ValueProps) {
    const {formatMessage} = useIntl();
    const several = field.type === 'multiuser';
    const ids = Array.isArray(content) ? content : content ? [content] : [];
    const people = usePeople(ids);
    if (!onChange) {
        return people.length > 0 ? (
            <span className={styles.chips}>
                {people.map((person) => (
                    <Tag key={person.id} start={<Avatar person={person} size={20} />}>
                        {person.name}
                    </Tag>
                ))}
            </span>
        ) : (
            <EmptyValue />
        );
    }
    const empty = formatMessage({id: 'playbooks.attribute.empty', defaultMessage: 'Empty'});
    const [first] = several ? [] : people;
    const add = formatMessage({id: 'playbooks.attribute.add_person', defaultMessage: 'Add person'});
    const words = first?.name ?? (several && ids.length > 0 ? add : empty);
    return (
        <span className={styles.chips}>
            {several &&
                people.map((person) => (
                    <RemovablePerson
                        key={person.id}
                        person={person}
                        label={formatMessage(
                            {id: 'playbooks.attribute.remove_person', defaultMessage: 'Remove {name}'},
                            {name: person.name},
                        )}
                        onRemove={() => onChange(ids.filter((id) => id !== person.id))}
                    />
                ))}
            <PersonPicker
                label={field.name}
                value={several ? '' : (ids[0] ?? '')}
                onChange={(id) => onChange(several ? [...ids, id] : id)}
                participantIds={participants(run)}
                scope={{teamId: run.team_id, channelId: run.channel_id}}
                exclude={several ? ids : undefined}
                noneLabel={
                    !several && ids.length > 0
                        ? formatMessage({id: 'playbooks.attribute.clear', defaultMessage: 'Clear'})
                        : undefined
                }
                trigger={
                    <Chip
                        empty={!first}
                        start={first && <Avatar person={first} size={20} />}
                        aria-label={`${field.name}: ${words}`}
                        className={styles.chip}
                    >
                        {words}
                    </Chip>
                }
            />
        </span>
    );
}
