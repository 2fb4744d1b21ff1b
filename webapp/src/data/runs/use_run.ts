import {useQuery} from '@tanstack/react-query';

import type {Run} from 'src/domain/run';

import {useWithChanges} from '../changes';
import {keys} from '../keys';

import {runQuery} from './run_entity';

/** A run with what is being changed right now. `data` is undefined while loading and after a failure. */
export function useRun(id: string) {
    const query = useQuery({...runQuery(id), enabled: id !== ''});
    return {...query, data: useWithChanges<Run>(keys.runs.detail(id), query.data)};
}
