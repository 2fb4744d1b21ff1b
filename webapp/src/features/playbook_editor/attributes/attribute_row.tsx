import {useState} from 'react';
import {useIntl} from 'react-intl';

import {changeAttribute, duplicateAttribute, removeAttribute} from 'src/data/attributes/attributes';
import {
    ATTRIBUTE_KINDS,
    hasOptions,
    isTaken,
    kindOf,
    MAX_ATTRIBUTE_NAME,
    withKind,
    type Attribute,
    type AttributeKind,
} from 'src/domain/attribute';
import {useConfirm} from 'src/ui/dialog/confirm';
import {Icon} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {InlineEdit} from 'src/ui/inline_edit/inline_edit';
import {Menu} from 'src/ui/menu/menu';
import {Select} from 'src/ui/select/select';
import {DropMark} from 'src/ui/sortable/drop_mark';
import {SortHandle} from 'src/ui/sortable/sort_handle';
import {useSortable} from 'src/ui/sortable/use_sortable';
import {showToast} from 'src/ui/toast/toasts';

import {KIND_ICONS, kindName} from './attribute_kinds';
import {AttributeOptions} from './attribute_options';
import styles from './attributes.module.css';
import {useAttributeAttempt} from './use_attribute_attempt';

interface Props {
    playbookId: string;
    attribute: Attribute;
    /** The names of all attributes of the playbook. */
    names: readonly string[];
    canEdit: boolean;
    /** Whether there is room for another one. */
    canAdd: boolean;
    naming: boolean;
    onNaming: (open: boolean) => void;
}

/** One attribute: its kind, its name and its options. */
export function AttributeRow({playbookId, attribute, names, canEdit, canAdd, naming, onNaming}: Props) {
    const intl = useIntl();
    const {formatMessage} = intl;
    const attempt = useAttributeAttempt();
    const confirm = useConfirm();
    const [choosing, setChoosing] = useState(false);
    const {ref, role, handle} = useSortable({
        kind: 'attribute',
        id: attribute.id,
        list: 'attributes',
        label: attribute.name,
        disabled: !canEdit,
    });
    const kind = kindOf(attribute);
    const notSaved = formatMessage({
        id: 'playbooks.attributes.save.failed',
        defaultMessage: 'The attribute was not saved.',
    });
    const change = (next: (attribute: Attribute) => Attribute) =>
        attempt(() => changeAttribute(playbookId, attribute.id, next), notSaved);

    const rename = async (name: string) => {
        const others = names.filter((other) => other !== attribute.name);
        if (isTaken(others, name.trim())) {
            showToast({
                kind: 'error',
                key: 'attribute_name',
                text: formatMessage(
                    {
                        id: 'playbooks.attributes.taken',
                        defaultMessage: 'There is an attribute called “{name}” already.',
                    },
                    {name: name.trim()},
                ),
            });
            return;
        }
        await change((now) => ({...now, name: name.trim()}));
    };
    const remove = async () => {
        const agreed = await confirm({
            title: formatMessage({id: 'playbooks.attributes.delete.title', defaultMessage: 'Delete attribute'}),
            description: formatMessage(
                {
                    id: 'playbooks.attributes.delete.text',
                    defaultMessage:
                        '“{name}” will be gone for good. Runs that have it already keep it, with its value.',
                },
                {name: attribute.name},
            ),
            confirmLabel: formatMessage({id: 'playbooks.delete', defaultMessage: 'Delete'}),
            danger: true,
        });
        if (agreed) {
            await attempt(
                () => removeAttribute(playbookId, attribute.id),
                formatMessage({
                    id: 'playbooks.attributes.delete.failed',
                    defaultMessage: 'The attribute was not deleted.',
                }),
            );
        }
    };
    const chooseKind = (next: AttributeKind) =>
        void change((now) =>
            withKind(
                now,
                next,
                formatMessage({id: 'playbooks.attributes.option', defaultMessage: 'Option {number}'}, {number: 1}),
            ),
        );

    return (
        <li ref={ref} data-role={role} className={styles.row}>
            <DropMark role={role} />
            {canEdit && <SortHandle handle={handle} label={attribute.name} className={styles.handle} />}
            {canEdit ? (
                <Select
                    trigger={
                        <IconButton
                            icon={KIND_ICONS[kind]}
                            size="small"
                            label={formatMessage(
                                {id: 'playbooks.attributes.kind', defaultMessage: 'Type of {name}: {kind}'},
                                {name: attribute.name, kind: kindName(kind, intl)},
                            )}
                        />
                    }
                    label={formatMessage({id: 'playbooks.attributes.kind.edit', defaultMessage: 'Attribute type'})}
                    options={ATTRIBUTE_KINDS.map((value) => ({
                        value,
                        label: kindName(value, intl),
                        start: <Icon name={KIND_ICONS[value]} size={16} />,
                    }))}
                    value={kind}
                    onChange={chooseKind}
                    open={choosing}
                    onOpenChange={setChoosing}
                />
            ) : (
                <span className={styles.kind} title={kindName(kind, intl)}>
                    <Icon name={KIND_ICONS[kind]} size={16} />
                </span>
            )}
            <div className={styles.name}>
                <InlineEdit
                    required
                    label={formatMessage(
                        {id: 'playbooks.attributes.name', defaultMessage: 'Name of {name}'},
                        {name: attribute.name},
                    )}
                    value={attribute.name}
                    maxLength={MAX_ATTRIBUTE_NAME}
                    disabled={!canEdit}
                    editing={naming}
                    onEditingChange={onNaming}
                    onSave={rename}
                />
                {hasOptions(attribute) && (
                    <AttributeOptions attribute={attribute} canEdit={canEdit} onChange={(next) => void change(next)} />
                )}
            </div>
            {canEdit && (
                <Menu
                    align="end"
                    trigger={
                        <IconButton
                            icon="dots-vertical"
                            size="small"
                            label={formatMessage(
                                {id: 'playbooks.attributes.more', defaultMessage: 'More about {name}'},
                                {name: attribute.name},
                            )}
                            className={styles.more}
                        />
                    }
                    entries={[
                        {
                            id: 'rename',
                            label: formatMessage({id: 'playbooks.playbook.rename', defaultMessage: 'Rename'}),
                            icon: 'pencil-outline',
                            onSelect: () => onNaming(true),
                        },
                        {
                            id: 'kind',
                            label: formatMessage({
                                id: 'playbooks.attributes.kind.change',
                                defaultMessage: 'Edit attribute type',
                            }),
                            icon: KIND_ICONS[kind],
                            onSelect: () => setTimeout(() => setChoosing(true)),
                        },
                        {
                            id: 'duplicate',
                            label: formatMessage({
                                id: 'playbooks.attributes.duplicate',
                                defaultMessage: 'Duplicate attribute',
                            }),
                            icon: 'content-copy',
                            disabledReason: canAdd
                                ? undefined
                                : formatMessage({
                                      id: 'playbooks.attributes.no_room',
                                      defaultMessage: 'The playbook has as many attributes as it can have',
                                  }),
                            onSelect: () =>
                                void attempt(
                                    () => duplicateAttribute(playbookId, attribute.id),
                                    formatMessage({
                                        id: 'playbooks.attributes.duplicate.failed',
                                        defaultMessage: 'The attribute was not duplicated.',
                                    }),
                                ),
                        },
                        {kind: 'divider', id: 'end'},
                        {
                            id: 'delete',
                            label: formatMessage({
                                id: 'playbooks.attributes.delete',
                                defaultMessage: 'Delete attribute',
                            }),
                            icon: 'trash-can-outline',
                            danger: true,
                            onSelect: () => void remove(),
                        },
                    ]}
                />
            )}
        </li>
    );
}
