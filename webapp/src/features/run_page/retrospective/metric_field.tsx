import {FormattedMessage, useIntl} from 'react-intl';

import {metricText} from 'src/domain/metric';
import type {Metric} from 'src/domain/playbook';
import {Field} from 'src/ui/field/field';
import {TextInput} from 'src/ui/field/text_input';

import styles from './retrospective.module.css';

interface Props {
    metric: Metric;
    text: string;
    /** What the text means; undefined when it is not understood, `null` for none. */
    value: number | null | undefined;
    /** Publishing was tried: a value that is missing is a problem now. */
    tried: boolean;
    disabled: boolean;
    onChange: (text: string) => void;
    onLeave: () => void;
}

/** The value of one metric. */
export function MetricField({metric, text, value, tried, disabled, onChange, onLeave}: Props) {
    const {formatMessage} = useIntl();
    const isDuration = metric.type === 'metric_duration';
    const error =
        value === undefined ? (
            isDuration ? (
                <FormattedMessage
                    id="playbooks.metric.no_duration"
                    defaultMessage="Write days, hours and minutes, such as 01:12:30"
                />
            ) : (
                <FormattedMessage id="playbooks.metric.no_number" defaultMessage="Write a whole number" />
            )
        ) : value === null && tried ? (
            <FormattedMessage id="playbooks.metric.missing" defaultMessage="Add a value to publish" />
        ) : undefined;
    return (
        <div id={`playbook-run-retrospective${metric.id}`} className={styles.metric}>
            <Field
                label={<>{metric.title} *</>}
                note={
                    metric.target !== null && (
                        <FormattedMessage
                            id="playbooks.metric.target"
                            defaultMessage="Target: {target}"
                            values={{target: metricText(metric.type, metric.target)}}
                        />
                    )
                }
                hint={metric.description}
                error={error}
            >
                {(control) => (
                    <TextInput
                        {...control}
                        value={text}
                        disabled={disabled}
                        placeholder={
                            isDuration
                                ? formatMessage({
                                      id: 'playbooks.metric.add_duration',
                                      defaultMessage: 'Add value (in dd:hh:mm)',
                                  })
                                : formatMessage({id: 'playbooks.metric.add', defaultMessage: 'Add value'})
                        }
                        onChange={(event) => onChange(event.target.value)}
                        onBlur={onLeave}
                    />
                )}
            </Field>
        </div>
    );
}
