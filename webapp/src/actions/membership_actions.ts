import {removeParticipant} from 'src/data/runs/participants';
import {isParticipant} from 'src/domain/run';
import {navigate} from 'src/host/site';
import {showToast} from 'src/ui/toast/toasts';

import type {Action} from './action';
import {attempt} from './attempt';
import type {RunContext} from './run_actions';

const takesPart = ({run, me}: RunContext) => isParticipant(run, me);

export const joinRun: Action<RunContext> = {
    id: 'join',
    icon: 'account-plus-outline',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.run.participate', defaultMessage: 'Participate'}),
    visible: (context) => !takesPart(context),
    run: ({run, showDialog}) => showDialog({kind: 'join_run', runId: run.id}),
};

export const leaveRun: Action<RunContext> = {
    id: 'leave',
    icon: 'exit-to-app',
    danger: true,
    label: ({intl}) => intl.formatMessage({id: 'playbooks.run.leave', defaultMessage: 'Leave and unfollow'}),
    visible: takesPart,
    run: async ({intl, confirm, run, me, staysVisible}) => {
        const {formatMessage} = intl;
        if (run.owner_user_id === me) {
            showToast({
                kind: 'error',
                key: 'owner leaves',
                text: formatMessage({
                    id: 'playbooks.run.leave.owner',
                    defaultMessage: 'The owner cannot leave. Make somebody else the owner first.',
                }),
            });
            return;
        }
        const agreed = await confirm({
            title: formatMessage({id: 'playbooks.run.leave.title', defaultMessage: 'Confirm leave and unfollow'}),
            description: formatMessage(
                {
                    id: 'playbooks.run.leave.text',
                    defaultMessage: '“{name}” goes away from your sidebar, and you hear of it no more.',
                },
                {name: run.name},
            ),
            confirmLabel: formatMessage({id: 'playbooks.run.leave.confirm', defaultMessage: 'Leave'}),
            danger: true,
        });
        if (!agreed) {
            return;
        }
        const left = await attempt(
            intl,
            () => removeParticipant(run.id, me),
            formatMessage({id: 'playbooks.run.leave.failed', defaultMessage: 'You did not leave the run.'}),
        );
        if (left) {
            showToast({
                kind: 'success',
                text: formatMessage(
                    {id: 'playbooks.run.left', defaultMessage: 'You have left “{name}”'},
                    {name: run.name},
                ),
            });
            if (!staysVisible) {
                navigate('/playbooks');
            }
        }
    },
};
