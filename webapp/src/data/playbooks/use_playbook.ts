import {useQuery} from '@tanstack/react-query';

import type {Playbook} from 'src/domain/playbook';

import {useWithChanges} from '../changes';
import {keys} from '../keys';

import {playbookQuery} from './playbook_entity';

/** A playbook with what is being changed right now. `data` is undefined while loading and after a failure. */
export function usePlaybook(id: string) {
    const query = useQuery({...playbookQuery(id), enabled: id !== ''});
    return {...query, data: useWithChanges<Playbook>(keys.playbooks.detail(id), query.data)};
}
