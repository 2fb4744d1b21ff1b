import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {cancelRetrospective, publishRetrospective} from 'src/data/retrospective/retrospective';
import {LIMITS} from 'src/domain/limits';
import type {Metric} from 'src/domain/playbook';
import type {Run} from 'src/domain/run';
import {Button} from 'src/ui/button/button';
import {useConfirm} from 'src/ui/dialog/confirm';
import {TextArea} from 'src/ui/field/text_area';
import {Icon} from 'src/ui/icon/icon';
import {Prose} from 'src/ui/prose/prose';
import {Timestamp} from 'src/ui/timestamp/timestamp';

import {MetricField} from './metric_field';
import styles from './retrospective.module.css';
import {useRetrospective} from './use_retrospective';

interface Props {
    run: Run;
    metrics: readonly Metric[];
    /** Whether the reader works on the run; others only read. */
    takesPart: boolean;
}

/** What people learned from a run: numbers and a report, published once. */
export function RetrospectiveSection({run, metrics, takesPart}: Props) {
    const {formatMessage} = useIntl();
    const confirm = useConfirm();
    const attempt = useAttempt();
    const retrospective = useRetrospective(run, metrics);
    const [tried, setTried] = useState(false);
    const published = run.retrospective_published_at > 0 && !run.retrospective_was_canceled;
    const editable = takesPart && !published;

    const publish = async () => {
        setTried(true);
        if (metrics.some((metric) => typeof retrospective.valueOf(metric) !== 'number')) {
            return;
        }
        const agreed = await confirm({
            title: formatMessage({id: 'playbooks.retro.publish.title', defaultMessage: 'Publish retrospective'}),
            description: formatMessage({
                id: 'playbooks.retro.publish.text',
                defaultMessage: 'The channel and the followers of the run see it. After that it cannot be changed.',
            }),
            confirmLabel: formatMessage({id: 'playbooks.retro.publish', defaultMessage: 'Publish'}),
        });
        if (agreed) {
            await attempt(
                () => publishRetrospective(run.id, retrospective.draft),
                formatMessage({id: 'playbooks.retro.publish.failed', defaultMessage: 'It was not published.'}),
            );
        }
    };
    const cancel = () =>
        attempt(
            () => cancelRetrospective(run.id),
            formatMessage({id: 'playbooks.retro.cancel.failed', defaultMessage: 'It was not cancelled.'}),
        );
    return (
        <section
            id="playbook-run-retrospective"
            aria-labelledby="retrospective-heading"
            data-testid="run-retrospective-section"
            className={styles.section}
        >
            <div className={styles.head}>
                <h2 id="retrospective-heading" className={styles.heading}>
                    <FormattedMessage id="playbooks.retro.heading" defaultMessage="Retrospective" />
                </h2>
                <span role="status" className={styles.state}>
                    {published ? (
                        <>
                            <Icon name="check" size={16} className={styles.done} />
                            <FormattedMessage
                                id="playbooks.retro.published"
                                defaultMessage="Published {when}"
                                values={{when: <Timestamp value={run.retrospective_published_at} />}}
                            />
                        </>
                    ) : (
                        <Progress state={retrospective.state} canceled={run.retrospective_was_canceled} />
                    )}
                </span>
                {takesPart && (
                    <>
                        {editable && !run.retrospective_was_canceled && (
                            <Button variant="tertiary" onClick={() => void cancel()}>
                                <FormattedMessage id="playbooks.retro.skip" defaultMessage="Skip" />
                            </Button>
                        )}
                        <Button disabled={!editable} onClick={() => void publish()}>
                            <FormattedMessage id="playbooks.retro.publish" defaultMessage="Publish" />
                        </Button>
                    </>
                )}
            </div>
            {metrics.map((metric) => (
                <MetricField
                    key={metric.id}
                    metric={metric}
                    text={retrospective.textOf(metric)}
                    value={retrospective.valueOf(metric)}
                    tried={tried}
                    disabled={!editable}
                    onChange={(text) => retrospective.measure(metric, text)}
                    onLeave={() => void retrospective.flush()}
                />
            ))}
            {editable ? (
                <TextArea
                    rows={6}
                    aria-label={formatMessage({id: 'playbooks.retro.report', defaultMessage: 'Report'})}
                    placeholder={formatMessage({
                        id: 'playbooks.retro.report.write',
                        defaultMessage: 'What went well, what did not, and what happens next…',
                    })}
                    data-testid="retro-report-text"
                    maxLength={LIMITS.retrospective}
                    value={retrospective.report}
                    onChange={(event) => retrospective.write(event.target.value)}
                    onBlur={() => void retrospective.flush()}
                />
            ) : (
                <div data-testid="retro-report-text">
                    {run.retrospective ? (
                        <Prose text={run.retrospective} teamId={run.team_id} />
                    ) : (
                        <p className={styles.state}>
                            <FormattedMessage id="playbooks.retro.nothing" defaultMessage="There is no report yet" />
                        </p>
                    )}
                </div>
            )}
        </section>
    );
}

function Progress({state, canceled}: {state: ReturnType<typeof useRetrospective>['state']; canceled: boolean}) {
    switch (state) {
        case 'saving':
            return <FormattedMessage id="playbooks.inline_edit.saving" defaultMessage="Saving…" />;
        case 'failed':
            return <FormattedMessage id="playbooks.inline_edit.failed" defaultMessage="Not saved" />;
        case 'changed':
            return null;
        case 'saved':
            return canceled ? <FormattedMessage id="playbooks.retro.skipped" defaultMessage="Skipped" /> : null;
    }
}
