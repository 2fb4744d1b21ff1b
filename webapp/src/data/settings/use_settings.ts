import {useQuery} from '@tanstack/react-query';

import {answer, api} from 'src/api/client';

import {keys} from '../keys';
import {FRESH} from '../query_client';

/** The plugin's settings that clients need. */
export interface Settings {
    enable_experimental_features: boolean;
}

export function useSettings() {
    return useQuery({
        queryKey: keys.settings(),
        queryFn: ({signal}): Promise<Settings> => answer(api.GET('/settings', {signal})),
        staleTime: FRESH.settings,
    });
}
