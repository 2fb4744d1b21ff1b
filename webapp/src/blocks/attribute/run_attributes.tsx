import {FormattedMessage, useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {setAttribute} from 'src/data/runs/set_attribute';
import type {Attribute} from 'src/domain/attribute';
import type {AttributeContent, Run} from 'src/domain/run';

import {AttributeValue} from './attribute_value';
import styles from './attribute.module.css';

interface Props {
    run: Run;
    canModify: boolean;
}

/** What a run says about its attributes, to be changed in place. Nothing for a run without any. */
export function RunAttributes({run, canModify}: Props) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const contentOf = ({id}: Attribute): AttributeContent =>
        run.property_values.find(({field_id}) => field_id === id)?.value ?? '';
    // Who may set a value must be able to find what is not set.
    const shown = run.property_fields.filter(
        (field) =>
            field.attrs.visibility === 'always' ||
            (field.attrs.visibility === 'when_set' && (canModify || contentOf(field).length > 0)),
    );
    if (shown.length === 0) {
        return null;
    }
    const change = (field: Attribute, value: AttributeContent) =>
        attempt(
            () => setAttribute(run.id, field.id, value),
            formatMessage(
                {id: 'playbooks.attribute.failed', defaultMessage: '“{name}” was not saved.'},
                {name: field.name},
            ),
        );
    return (
        <section aria-labelledby={`attributes-${run.id}`}>
            <h3 id={`attributes-${run.id}`} className={styles.heading}>
                <FormattedMessage id="playbooks.attributes.heading" defaultMessage="Attributes" />
            </h3>
            <dl className={styles.list}>
                {shown.map((field) => (
                    <div
                        key={field.id}
                        className={styles.row}
                        data-testid={`run-property-${field.name.toLowerCase().replaceAll(/\s+/g, '-')}`}
                    >
                        <dt className={styles.name}>{field.name}</dt>
                        <dd className={styles.value} data-testid="property-value">
                            <AttributeValue
                                run={run}
                                field={field}
                                content={contentOf(field)}
                                onChange={canModify ? (value) => void change(field, value) : undefined}
                            />
                        </dd>
                    </div>
                ))}
            </dl>
        </section>
    );
}
