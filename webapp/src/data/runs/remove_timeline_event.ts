import {answer, api} from 'src/api/client';

import {runStamp, submitRunChange} from './run_entity';

/** Takes an entry out of the history of a run, for everybody. */
export async function removeTimelineEvent(runId: string, eventId: string): Promise<void> {
    await submitRunChange<unknown>(runId, {
        apply: (run) => ({...run, timeline_events: run.timeline_events.filter(({id}) => id !== eventId)}),
        send: () =>
            answer(api.DELETE('/runs/{id}/timeline/{event_id}', {params: {path: {id: runId, event_id: eventId}}})),
        stamp: runStamp,
    });
}
