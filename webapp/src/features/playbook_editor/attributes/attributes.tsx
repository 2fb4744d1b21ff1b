import {useMemo, useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {addAttribute, moveAttribute, useAttributes} from 'src/data/attributes/attributes';
import {MAX_ATTRIBUTES, nextName} from 'src/domain/attribute';
import type {Playbook} from 'src/domain/playbook';
import {Button} from 'src/ui/button/button';
import {EmptyState} from 'src/ui/empty_state/empty_state';
import {ErrorState} from 'src/ui/error_state/error_state';
import {Skeleton} from 'src/ui/skeleton/skeleton';
import {SortableArea} from 'src/ui/sortable/sortable_area';

import page from '../playbook_page.module.css';

import {AttributeRow} from './attribute_row';
import styles from './attributes.module.css';

/** What the playbook asks about each of its runs. */
export function Attributes({playbook, canEdit}: {playbook: Playbook; canEdit: boolean}) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const {data: attributes, error, isFetching, refetch} = useAttributes(playbook.id);
    const [naming, setNaming] = useState<string>();
    const label = formatMessage({id: 'playbooks.attributes.heading', defaultMessage: 'Attributes'});
    const lists = useMemo(
        () => [{kind: 'attribute', id: 'attributes', label, items: (attributes ?? []).map(({id}) => id)}],
        [attributes, label],
    );

    if (!attributes) {
        return error ? (
            <ErrorState retrying={isFetching} onRetry={() => void refetch()}>
                <FormattedMessage
                    id="playbooks.attributes.failed"
                    defaultMessage="The attributes could not be loaded."
                />
            </ErrorState>
        ) : (
            <div className={page.column} aria-busy>
                <Skeleton width="40%" />
                <Skeleton width="60%" />
            </div>
        );
    }

    const names = attributes.map(({name}) => name);
    const add = () =>
        attempt(
            async () => {
                const name = nextName(names, (number) =>
                    formatMessage({id: 'playbooks.attributes.new', defaultMessage: 'Attribute {number}'}, {number}),
                );
                setNaming((await addAttribute(playbook.id, name)).id);
            },
            formatMessage({id: 'playbooks.attributes.add.failed', defaultMessage: 'The attribute was not added.'}),
        );
    const full = attributes.length >= MAX_ATTRIBUTES;

    if (attributes.length === 0) {
        return (
            <EmptyState
                picture="playbook"
                title={<FormattedMessage id="playbooks.attributes.none" defaultMessage="No attributes yet" />}
                text={
                    <FormattedMessage
                        id="playbooks.attributes.none.text"
                        defaultMessage="Attributes are what people say about each run, such as its severity. Conditions show or hide tasks by them."
                    />
                }
                action={
                    canEdit && (
                        <Button variant="primary" icon="plus" onClick={() => void add()}>
                            <FormattedMessage
                                id="playbooks.attributes.add_first"
                                defaultMessage="Add your first attribute"
                            />
                        </Button>
                    )
                }
            />
        );
    }
    return (
        <section aria-labelledby="attributes-heading" className={page.column}>
            <div className={page.heading}>
                <h2 id="attributes-heading" className={page.sectionTitle}>
                    {label}
                </h2>
                <span className={page.count}>
                    <FormattedMessage
                        id="playbooks.attributes.count"
                        defaultMessage="{count} of {most}"
                        values={{count: attributes.length, most: MAX_ATTRIBUTES}}
                    />
                </span>
            </div>
            <SortableArea
                lists={lists}
                onMove={({id, to}) =>
                    void attempt(
                        () => moveAttribute(playbook.id, id, to.index),
                        formatMessage({
                            id: 'playbooks.attributes.move.failed',
                            defaultMessage: 'The attribute was not moved.',
                        }),
                    )
                }
            >
                <ul className={styles.list} aria-label={label}>
                    {attributes.map((attribute) => (
                        <AttributeRow
                            key={attribute.id}
                            playbookId={playbook.id}
                            attribute={attribute}
                            names={names}
                            canEdit={canEdit}
                            canAdd={!full}
                            naming={naming === attribute.id}
                            onNaming={(open) => setNaming(open ? attribute.id : undefined)}
                        />
                    ))}
                </ul>
            </SortableArea>
            {canEdit && (
                <div className={styles.add}>
                    <Button variant="tertiary" icon="plus" disabled={full} onClick={() => void add()}>
                        {full ? (
                            <FormattedMessage
                                id="playbooks.attributes.full"
                                defaultMessage="Maximum attributes reached ({most})"
                                values={{most: MAX_ATTRIBUTES}}
                            />
                        ) : (
                            <FormattedMessage id="playbooks.attributes.add" defaultMessage="Add attribute" />
                        )}
                    </Button>
                </div>
            )}
        </section>
    );
}
