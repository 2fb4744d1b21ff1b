import {answer, api} from 'src/api/client';
import type {MetricValue, Run} from 'src/domain/run';

import {runStamp, submitRunChange} from '../runs/run_entity';

/** What a retrospective says. Metrics that are left out keep their values. */
export interface RetrospectiveDraft {
    retrospective: string;
    metrics: MetricValue[];
}

const withDraft = (run: Run, {retrospective, metrics}: RetrospectiveDraft): Run => ({
    ...run,
    retrospective,
    metrics_data: [
        ...run.metrics_data.filter((old) => metrics.every(({metric_config_id: id}) => id !== old.metric_config_id)),
        ...metrics,
    ],
});

/** Keeps the draft of a retrospective; nobody is told. */
export async function saveRetrospective(runId: string, draft: RetrospectiveDraft): Promise<void> {
    await submitRunChange<unknown>(runId, {
        apply: (run) => withDraft(run, draft),
        send: () => answer(api.POST('/runs/{id}/retrospective', {params: {path: {id: runId}}, body: draft})),
        stamp: runStamp,
    });
}

/** Shows a retrospective to the channel and to followers, once. */
export async function publishRetrospective(runId: string, draft: RetrospectiveDraft): Promise<void> {
    const now = Date.now();
    await submitRunChange<unknown>(runId, {
        apply: (run) => ({
            ...withDraft(run, draft),
            retrospective_published_at: now,
            retrospective_was_canceled: false,
        }),
        send: () => answer(api.POST('/runs/{id}/retrospective/publish', {params: {path: {id: runId}}, body: draft})),
        stamp: runStamp,
    });
}

/** Says that there will be no retrospective. What was written stays. */
export async function cancelRetrospective(runId: string): Promise<void> {
    const now = Date.now();
    await submitRunChange<unknown>(runId, {
        apply: (run) => ({...run, retrospective_published_at: now, retrospective_was_canceled: true}),
        send: () => answer(api.POST('/runs/{id}/no-retrospective-button', {params: {path: {id: runId}}})),
        stamp: runStamp,
    });
}
