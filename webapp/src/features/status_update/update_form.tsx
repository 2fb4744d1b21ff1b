import {useRef, useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {explain} from 'src/actions/attempt';
import {outstandingText} from 'src/actions/run_actions';
import {ReminderPicker} from 'src/blocks/duration/reminder_picker';
import type {RunAccess} from 'src/blocks/run/use_run_access';
import {postStatusUpdate} from 'src/data/status/post_status_update';
import {LIMITS} from 'src/domain/limits';
import type {Run} from 'src/domain/run';
import {reminderSeconds, usualReminder} from 'src/domain/status_update';
import {Checkbox} from 'src/ui/checkbox/checkbox';
import {useConfirm} from 'src/ui/dialog/confirm';
import {FormDialog} from 'src/ui/dialog/form_dialog';
import {Field} from 'src/ui/field/field';
import {Stack} from 'src/ui/layout/stack';
import {showToast} from 'src/ui/toast/toasts';

import {MessageField} from './message_field';
import {Reach} from './reach';

interface Props {
    run: Run;
    /** What the last update said; undefined when there is none. */
    lastMessage: string | undefined;
    access: RunAccess;
    onClose: () => void;
}

/** The form of a status update. It begins with what the last one said, or with the run's template. */
export function UpdateForm({run, lastMessage, access, onClose}: Props) {
    const intl = useIntl();
    const {formatMessage} = intl;
    const confirm = useConfirm();
    const [first] = useState(() => ({
        message: lastMessage ?? run.reminder_message_template,
        reminder: usualReminder(run),
    }));
    const [message, setMessage] = useState(first.message);
    const [reminder, setReminder] = useState(first.reminder);
    const [finishes, setFinishes] = useState(false);
    const [busy, setBusy] = useState(false);
    const [error, setError] = useState<string>();
    const field = useRef<HTMLTextAreaElement>(null);
    const changed = message !== first.message || reminder !== first.reminder || finishes;

    const mayLeave = () =>
        changed
            ? confirm({
                  title: formatMessage({id: 'playbooks.unsaved.title', defaultMessage: 'You have unsaved changes'}),
                  description: formatMessage({
                      id: 'playbooks.status.unsaved',
                      defaultMessage: 'The update was not posted. What you wrote is lost when you leave.',
                  }),
                  confirmLabel: formatMessage({id: 'playbooks.unsaved.leave', defaultMessage: 'Discard & leave'}),
                  danger: true,
              })
            : Promise.resolve(true);
    const leave = async () => {
        if (await mayLeave()) {
            onClose();
        }
    };
    const mayFinish = () =>
        confirm({
            title: formatMessage({id: 'playbooks.status.finish.title', defaultMessage: 'Confirm finish run'}),
            description: outstandingText(intl, run),
            confirmLabel: formatMessage({id: 'playbooks.run.finish.title', defaultMessage: 'Finish run'}),
        });
    const submit = async () => {
        if (finishes && !(await mayFinish())) {
            return;
        }
        setBusy(true);
        setError(undefined);
        try {
            await postStatusUpdate(run.id, {
                message: message.trim(),
                reminder: reminderSeconds(reminder, Date.now()),
                finish: finishes,
            });
            onClose();
            showToast({
                kind: 'success',
                text: formatMessage({id: 'playbooks.status.posted', defaultMessage: 'Update posted'}),
            });
        } catch (failure) {
            const failed = formatMessage({id: 'playbooks.status.failed', defaultMessage: 'The update was not posted.'});
            setError(`${failed} ${explain(intl, failure)}`);
            setBusy(false);
        }
    };

    return (
        <FormDialog
            open
            id="playbooks_update_run_status_dialog"
            onClose={() => void leave()}
            title={formatMessage({id: 'playbooks.status.post', defaultMessage: 'Post update'})}
            description={<Reach run={run} mayLeave={mayLeave} onLeave={onClose} />}
            submitLabel={formatMessage({id: 'playbooks.status.post', defaultMessage: 'Post update'})}
            disabled={message.trim() === ''}
            busy={busy}
            error={error}
            initialFocus={field}
            onSubmit={() => void submit()}
        >
            <Stack gap={20}>
                <MessageField
                    ref={field}
                    value={message}
                    onChange={setMessage}
                    maxLength={LIMITS.statusUpdate}
                    teamId={run.team_id}
                    onSubmit={() => void submit()}
                />
                <Field
                    label={<FormattedMessage id="playbooks.reminder.label" defaultMessage="Timer for next update" />}
                >
                    {(control) => (
                        <ReminderPicker
                            control={{...control, id: 'reminder_timer_datetime'}}
                            value={reminder}
                            onChange={setReminder}
                            used={[
                                run.reminder_timer_default_seconds,
                                'seconds' in first.reminder ? first.reminder.seconds : 0,
                            ]}
                            disabled={finishes}
                        />
                    )}
                </Field>
                {access.canEndOrRestore && (
                    <Checkbox checked={finishes} onChange={setFinishes} data-testid="mark-run-as-finished">
                        <FormattedMessage
                            id="playbooks.status.also_finish"
                            defaultMessage="Also mark the run as finished"
                        />
                    </Checkbox>
                )}
            </Stack>
        </FormDialog>
    );
}
