/** The server's limits, in characters. */
export const LIMITS = {
    runName: 1024,
    summary: 4096,
    title: 1024,
    description: 65_535,
    statusUpdate: 16_383,
    retrospective: 65_535,
} as const;
