import {requestStatusUpdate} from 'src/data/status/request_status_update';
import {snoozeStatusUpdate} from 'src/data/status/snooze_status_update';
import {switchStatusUpdates} from 'src/data/status/switch_status_updates';
import {isFinished} from 'src/domain/run';
import {showToast} from 'src/ui/toast/toasts';

import type {Action} from './action';
import {attempt} from './attempt';
import type {RunContext} from './run_actions';

const finishedReason = ({intl, run}: RunContext) =>
    isFinished(run)
        ? intl.formatMessage({id: 'playbooks.status.finished', defaultMessage: 'The run is finished'})
        : undefined;

export const postUpdate: Action<RunContext> = {
    id: 'post_update',
    icon: 'message-text-outline',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.status.post', defaultMessage: 'Post update'}),
    visible: ({run, canModify}) => canModify && run.status_update_enabled,
    run: ({run, showDialog}) => showDialog({kind: 'post_update', runId: run.id}),
};

export const requestUpdate: Action<RunContext> = {
    id: 'request_update',
    icon: 'bell-ring-outline',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.status.request', defaultMessage: 'Request update…'}),
    visible: ({run}) => run.status_update_enabled,
    disabledReason: finishedReason,
    run: async ({intl, confirm, run}) => {
        const agreed = await confirm({
            title: intl.formatMessage({id: 'playbooks.status.request.title', defaultMessage: 'Request an update'}),
            description: intl.formatMessage({
                id: 'playbooks.status.request.text',
                defaultMessage: 'A message in the channel of the run asks everybody there for a status update.',
            }),
            confirmLabel: intl.formatMessage({id: 'playbooks.status.request.send', defaultMessage: 'Send request'}),
        });
        if (!agreed) {
            return;
        }
        const sent = await attempt(
            intl,
            () => requestStatusUpdate(run.id),
            intl.formatMessage({id: 'playbooks.status.request.failed', defaultMessage: 'The request was not sent.'}),
        );
        if (sent) {
            showToast({
                kind: 'success',
                text: intl.formatMessage({
                    id: 'playbooks.status.requested',
                    defaultMessage: 'Your request was sent to the channel of the run',
                }),
            });
        }
    },
};

const HOUR = 60 * 60;

/** Times for which the next update can be put off, in seconds. */
const SNOOZES: readonly number[] = [HOUR, 24 * HOUR, 7 * 24 * HOUR];

export const snoozeUpdate: readonly Action<RunContext>[] = SNOOZES.map((seconds) => ({
    id: `snooze ${seconds}`,
    icon: 'clock-outline',
    label: ({intl}) =>
        intl.formatMessage(
            {id: 'playbooks.status.snooze', defaultMessage: 'Snooze for {time}'},
            {
                time: intl.formatNumber(seconds < 24 * HOUR ? seconds / HOUR : seconds / HOUR / 24, {
                    style: 'unit',
                    unit: seconds < 24 * HOUR ? 'hour' : 'day',
                    unitDisplay: 'long',
                }),
            },
        ),
    visible: ({run, canModify}) => canModify && run.previous_reminder > 0,
    run: ({intl, run}) =>
        attempt(
            intl,
            () => snoozeStatusUpdate(run.id, seconds),
            intl.formatMessage({id: 'playbooks.status.snooze.failed', defaultMessage: 'It was not snoozed.'}),
        ),
}));

export const switchUpdates: Action<RunContext> = {
    id: 'switch_updates',
    icon: 'clock-outline',
    label: ({intl, run}) => switchWords(intl, run.status_update_enabled),
    visible: ({canModify}) => canModify,
    run: async ({intl, confirm, run}) => {
        const enabled = run.status_update_enabled;
        const agreed = await confirm({
            title: switchWords(intl, enabled),
            description: enabled
                ? intl.formatMessage({
                      id: 'playbooks.status.disable.text',
                      defaultMessage:
                          'Nobody is asked for updates any more, and none can be posted until they are enabled again.',
                  })
                : intl.formatMessage({
                      id: 'playbooks.status.enable.text',
                      defaultMessage: 'Updates can be posted, and people are reminded of them.',
                  }),
            confirmLabel: switchWords(intl, enabled),
        });
        if (agreed) {
            await attempt(
                intl,
                () => switchStatusUpdates(run.id, !enabled),
                intl.formatMessage({
                    id: 'playbooks.status.switch.failed',
                    defaultMessage: 'Status updates were not switched.',
                }),
            );
        }
    },
};

function switchWords(intl: RunContext['intl'], enabled: boolean): string {
    return enabled
        ? intl.formatMessage({id: 'playbooks.status.disable', defaultMessage: 'Disable status updates'})
        : intl.formatMessage({id: 'playbooks.status.enable', defaultMessage: 'Enable status updates'});
}
