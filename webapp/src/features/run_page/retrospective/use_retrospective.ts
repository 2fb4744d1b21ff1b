import {useEffect, useRef, useState} from 'react';

import {saveRetrospective, type RetrospectiveDraft} from 'src/data/retrospective/retrospective';
import {metricText, metricValue} from 'src/domain/metric';
import type {Metric} from 'src/domain/playbook';
import type {Run} from 'src/domain/run';

/** Milliseconds without typing before the draft is saved. */
const PAUSE = 2000;

export type SaveState = 'saved' | 'changed' | 'saving' | 'failed';

/**
 * The draft of a retrospective: what the person writes over what the server has. Saved when they pause or leave a
 * field, and when they leave the page. Values that are not understood are kept out of it.
 */
export function useRetrospective(run: Run, metrics: readonly Metric[]) {
    const [text, setText] = useState<string>();
    const [values, setValues] = useState<Readonly<Record<string, string>>>({});
    const [state, setState] = useState<SaveState>('saved');
    const stored = (metric: Metric) =>
        run.metrics_data.find(({metric_config_id: id}) => id === metric.id)?.value ?? null;
    const textOf = (metric: Metric) => values[metric.id] ?? metricText(metric.type, stored(metric));
    const valueOf = (metric: Metric) => metricValue(metric.type, textOf(metric));
    const report = text ?? run.retrospective;

    // Only what was changed here is sent, so that others' values are not set back.
    const draft: RetrospectiveDraft = {
        retrospective: report,
        metrics: metrics
            .filter((metric) => metric.id in values)
            .flatMap((metric) => {
                const value = valueOf(metric);
                return value === undefined ? [] : [{metric_config_id: metric.id, value}];
            }),
    };
    const save = async () => {
        setState('saving');
        try {
            await saveRetrospective(run.id, draft);
            // From here on the run has it, and shows what others write after this.
            setText((now) => (now === text ? undefined : now));
            setValues((now) => withoutSaved(now, values, draft));
            setState((now) => (now === 'saving' ? 'saved' : now));
        } catch {
            setState('failed');
        }
    };
    const latest = useRef(save);
    const dirty = useRef(false);
    useEffect(() => {
        latest.current = save;
        dirty.current = state === 'changed';
    });
    useEffect(() => {
        if (state !== 'changed') {
            return undefined;
        }
        const timer = setTimeout(() => void latest.current(), PAUSE);
        return () => clearTimeout(timer);
    }, [state, text, values]);
    useEffect(
        () => () => {
            if (dirty.current) {
                void latest.current();
            }
        },
        [],
    );

    return {
        report,
        state,
        draft,
        textOf,
        valueOf,
        write: (next: string) => {
            setText(next);
            setState('changed');
        },
        measure: (metric: Metric, next: string) => {
            setValues((now) => ({...now, [metric.id]: next}));
            setState('changed');
        },
        /** Saves at once what is not saved yet. */
        flush: () => (state === 'changed' || state === 'failed' ? save() : Promise.resolve()),
    };
}

/** The texts of values that are not saved: those that were changed meanwhile or are not understood. */
function withoutSaved(
    now: Readonly<Record<string, string>>,
    sent: Readonly<Record<string, string>>,
    {metrics}: RetrospectiveDraft,
): Readonly<Record<string, string>> {
    const saved = new Set(metrics.map(({metric_config_id: id}) => id));
    return Object.fromEntries(Object.entries(now).filter(([id, written]) => !saved.has(id) || written !== sent[id]));
}
