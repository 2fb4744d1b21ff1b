import {answer, api} from 'src/api/client';
import type {AttributeContent} from 'src/domain/run';
import * as edits from 'src/domain/run_edits';

import {runStamp, submitRunChange} from './run_entity';

/** Says something about an attribute of a run; an empty value clears it. Tasks may appear and disappear by it. */
export async function setAttribute(runId: string, fieldId: string, value: AttributeContent): Promise<void> {
    await submitRunChange<unknown>(runId, {
        apply: (run) => edits.setAttribute(run, fieldId, value),
        send: () =>
            answer(
                api.PUT('/runs/{id}/property_fields/{field_id}/value', {
                    params: {path: {id: runId, field_id: fieldId}},
                    body: {value: value.length === 0 ? null : value},
                }),
            ),
        stamp: runStamp,
    });
}
