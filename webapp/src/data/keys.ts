/** Keys of the cache, by resource. A list's key holds its whole filter. */
export const keys = {
    runs: {
        details: () => ['runs', 'detail'] as const,
        detail: (id: string) => ['runs', 'detail', id] as const,
        metadata: (id: string) => ['runs', 'metadata', id] as const,
        /** A version of the updates belongs to it, so that it is read again when there are others. */
        statusUpdates: (id: string, version: string) => ['runs', 'status_updates', id, version] as const,
        lists: () => ['runs', 'list'] as const,
        list: (filter: object) => ['runs', 'list', filter] as const,
        owners: (teamId: string) => ['runs', 'owners', teamId] as const,
        allChannels: () => ['runs', 'channels'] as const,
        channels: (teamId: string) => ['runs', 'channels', teamId] as const,
    },
    playbooks: {
        details: () => ['playbooks', 'detail'] as const,
        detail: (id: string) => ['playbooks', 'detail', id] as const,
        /** Below the playbook, so that what makes that be read again means these, too. */
        attributes: (id: string) => ['playbooks', 'detail', id, 'attributes'] as const,
        lists: () => ['playbooks', 'list'] as const,
        list: (filter: object) => ['playbooks', 'list', filter] as const,
    },
    categories: {
        all: () => ['categories'] as const,
        team: (teamId: string) => ['categories', teamId] as const,
    },
    people: (scope: object, text: string) => ['people', scope, text] as const,
    settings: () => ['settings'] as const,
};
