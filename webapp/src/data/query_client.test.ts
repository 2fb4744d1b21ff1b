import {notifyManager} from '@tanstack/react-query';
import {expect, it, vi} from 'vitest';

import './query_client';

it('tells of a change before the browser does anything else', async () => {
    const told = vi.fn();
    notifyManager.schedule(told);
    expect(told).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(told).toHaveBeenCalledOnce();
});
