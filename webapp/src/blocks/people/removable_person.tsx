import {Avatar, type Person} from 'src/ui/avatar/avatar';
import {Chip} from 'src/ui/chip/chip';

interface Props {
    person: Person;
    /** What pressing it does, in words that name the person. */
    label: string;
    onRemove: () => void;
}

/** Somebody who was chosen, and can be taken off the list. */
export function RemovablePerson({person, label, onRemove}: Props) {
    return (
        <Chip start={<Avatar person={person} size={20} />} aria-label={label} onClick={onRemove}>
            {person.name} ×
        </Chip>
    );
}
