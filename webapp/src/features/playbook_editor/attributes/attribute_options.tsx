import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {
    isTaken,
    MAX_OPTION_NAME,
    MAX_OPTIONS,
    optionsOf,
    withOptions,
    type Attribute,
    type AttributeOption,
} from 'src/domain/attribute';
import {AddLine} from 'src/ui/add_line/add_line';
import {Button} from 'src/ui/button/button';
import {Chip, Tag} from 'src/ui/chip/chip';
import {Field} from 'src/ui/field/field';
import {TextInput} from 'src/ui/field/text_input';
import {Popover} from 'src/ui/popover/popover';

import styles from './attributes.module.css';

interface Props {
    attribute: Attribute;
    canEdit: boolean;
    /** Changes whatever the attribute is when the change is saved. */
    onChange: (change: (attribute: Attribute) => Attribute) => void;
}

/** The choices of an attribute. */
export function AttributeOptions({attribute, canEdit, onChange}: Props) {
    const {formatMessage} = useIntl();
    const options = optionsOf(attribute);
    const change = (next: (options: AttributeOption[]) => AttributeOption[]) =>
        onChange((now) => withOptions(now, next(optionsOf(now))));
    return (
        <ul
            className={styles.options}
            aria-label={formatMessage(
                {id: 'playbooks.attributes.options', defaultMessage: 'Values of {name}'},
                {name: attribute.name},
            )}
        >
            {options.map((option) => (
                <li key={option.id || option.name}>
                    {canEdit && option.id ? (
                        <OptionChip
                            option={option}
                            isLast={options.length === 1}
                            onRename={(name) =>
                                change((now) =>
                                    isTaken(
                                        now.filter(({id}) => id !== option.id).map((other) => other.name),
                                        name,
                                    )
                                        ? now
                                        : now.map((other) => (other.id === option.id ? {...other, name} : other)),
                                )
                            }
                            onDelete={() => change((now) => now.filter(({id}) => id !== option.id))}
                        />
                    ) : (
                        <Tag>{option.name}</Tag>
                    )}
                </li>
            ))}
            {canEdit && options.length < MAX_OPTIONS && (
                <li>
                    <AddLine
                        label={formatMessage({id: 'playbooks.attributes.add_option', defaultMessage: 'Add value'})}
                        placeholder={formatMessage({id: 'playbooks.attributes.value', defaultMessage: 'Value'})}
                        maxLength={MAX_OPTION_NAME}
                        onAdd={(name) =>
                            change((now) =>
                                isTaken(
                                    now.map((other) => other.name),
                                    name,
                                )
                                    ? now
                                    : [...now, {id: '', name}],
                            )
                        }
                    />
                </li>
            )}
        </ul>
    );
}

interface ChipProps {
    option: AttributeOption;
    /** An attribute that chooses needs something to choose. */
    isLast: boolean;
    onRename: (name: string) => void;
    onDelete: () => void;
}

function OptionChip({option, isLast, onRename, onDelete}: ChipProps) {
    const {formatMessage} = useIntl();
    const [open, setOpen] = useState(false);
    const [name, setName] = useState(option.name);
    const turn = (next: boolean) => {
        setName(option.name);
        setOpen(next);
    };
    const save = () => {
        setOpen(false);
        if (name.trim() && name.trim() !== option.name) {
            onRename(name.trim());
        }
    };
    return (
        <Popover
            open={open}
            onOpenChange={turn}
            label={formatMessage(
                {id: 'playbooks.attributes.edit_option', defaultMessage: 'Edit {name}'},
                {name: option.name},
            )}
            trigger={<Chip>{option.name}</Chip>}
        >
            <form
                className={styles.optionForm}
                onSubmit={(event) => {
                    event.preventDefault();
                    save();
                }}
            >
                <Field label={formatMessage({id: 'playbooks.attributes.value', defaultMessage: 'Value'})}>
                    {(control) => (
                        <TextInput
                            {...control}
                            value={name}
                            maxLength={MAX_OPTION_NAME}
                            onChange={(event) => setName(event.target.value)}
                        />
                    )}
                </Field>
                <div className={styles.optionButtons}>
                    <Button
                        variant="tertiary"
                        size="small"
                        icon="trash-can-outline"
                        disabled={isLast}
                        onClick={() => {
                            setOpen(false);
                            onDelete();
                        }}
                    >
                        <FormattedMessage id="playbooks.delete" defaultMessage="Delete" />
                    </Button>
                    <Button type="submit" variant="primary" size="small">
                        <FormattedMessage id="playbooks.save" defaultMessage="Save" />
                    </Button>
                </div>
            </form>
        </Popover>
    );
}
