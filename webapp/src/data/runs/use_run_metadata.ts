import {useQuery} from '@tanstack/react-query';

import {useWithChanges} from '../changes';
import {keys} from '../keys';

import {runMetadataQuery, type RunMetadata} from './run_metadata';

/** Who follows a run, and where it is; with what is being changed right now. */
export function useRunMetadata(runId: string) {
    const query = useQuery(runMetadataQuery(runId));
    return {...query, data: useWithChanges<RunMetadata>(keys.runs.metadata(runId), query.data)};
}
