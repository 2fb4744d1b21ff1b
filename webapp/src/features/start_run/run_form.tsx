import {useRef, useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {explain} from 'src/actions/attempt';
import {usePlaybook} from 'src/data/playbooks/use_playbook';
import {startRun} from 'src/data/runs/start_run';
import type {Playbook} from 'src/domain/playbook';
import {useChannel, useCurrentChannelId} from 'src/host/channels';
import {useCurrentUserId} from 'src/host/users';
import {Dialog} from 'src/ui/dialog/dialog';
import {FormDialog} from 'src/ui/dialog/form_dialog';
import {ErrorState} from 'src/ui/error_state/error_state';
import {Field} from 'src/ui/field/field';
import {TextArea} from 'src/ui/field/text_area';
import {TextInput} from 'src/ui/field/text_input';
import {Stack} from 'src/ui/layout/stack';
import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';

import {ChannelChoice} from './channel_choice';
import {firstDraft, MAX_NAME, problemsOf, startOf, type RunDraft} from './run_draft';
import {RunFormTitle} from './run_form_title';
import {useGoToRun} from './go_to_run';

interface Props {
    playbookId: string;
    fromChannelId?: string;
    onBack?: () => void;
    onClose: () => void;
}

/** The second step: name, summary and channel of the run. */
export function RunForm({playbookId, onBack, onClose, fromChannelId}: Props) {
    const playbook = usePlaybook(playbookId);
    if (playbook.data) {
        return <Form playbook={playbook.data} fromChannelId={fromChannelId} onBack={onBack} onClose={onClose} />;
    }
    return (
        <Dialog open onClose={onClose} title={<RunFormTitle onBack={onBack} />}>
            {playbook.isError ? (
                <ErrorState onRetry={() => void playbook.refetch()}>
                    <FormattedMessage
                        id="playbooks.start_run.playbook_failed"
                        defaultMessage="The playbook could not be loaded."
                    />
                </ErrorState>
            ) : (
                <SkeletonGroup>
                    <Stack gap={20}>
                        <Skeleton height={40} />
                        <Skeleton height={64} />
                        <Skeleton height={96} />
                    </Stack>
                </SkeletonGroup>
            )}
        </Dialog>
    );
}

function Form({playbook, fromChannelId, onBack, onClose}: Omit<Props, 'playbookId'> & {playbook: Playbook}) {
    const intl = useIntl();
    const {formatMessage} = intl;
    const me = useCurrentUserId();
    const here = useChannel(useCurrentChannelId() || undefined);
    const canLinkHere = here !== undefined && here.team_id === playbook.team_id && here.team_id !== '';
    const [draft, setDraft] = useState<RunDraft>(() => firstDraft(playbook, canLinkHere ? here.id : ''));
    const [busy, setBusy] = useState(false);
    const [error, setError] = useState<string>();
    const name = useRef<HTMLInputElement>(null);
    const goToRun = useGoToRun(fromChannelId);
    const problems = problemsOf(draft, playbook);
    const change = (fields: Partial<RunDraft>) => setDraft((now) => ({...now, ...fields}));

    const submit = async () => {
        setBusy(true);
        setError(undefined);
        try {
            const run = await startRun(startOf(draft, playbook, me));
            onClose();
            await goToRun(run);
        } catch (failure) {
            const failed = formatMessage({
                id: 'playbooks.start_run.failed',
                defaultMessage: 'The run could not be started.',
            });
            setError(`${failed} ${explain(intl, failure)}`);
            setBusy(false);
        }
    };

    const templated = playbook.channel_name_template !== '';
    return (
        <FormDialog
            open
            id="playbooks_run_playbook_dialog"
            onClose={onClose}
            title={<RunFormTitle playbook={playbook.title} onBack={onBack} />}
            submitLabel={formatMessage({id: 'playbooks.start_run.submit', defaultMessage: 'Start run'})}
            disabled={problems.length > 0}
            busy={busy}
            error={error}
            initialFocus={name}
            onSubmit={() => void submit()}
        >
            <Stack gap={20}>
                <Field
                    label={<FormattedMessage id="playbooks.start_run.name" defaultMessage="Run name" />}
                    note={templated && <FormattedMessage id="playbooks.form.optional" defaultMessage="(optional)" />}
                    hint={
                        templated && (
                            <FormattedMessage
                                id="playbooks.start_run.name.template"
                                defaultMessage="Left empty, it is named after {template}"
                                values={{template: playbook.channel_name_template}}
                            />
                        )
                    }
                    error={
                        problems.includes('name_too_long') && (
                            <FormattedMessage
                                id="playbooks.start_run.name.too_long"
                                defaultMessage="Use at most {max} characters"
                                values={{max: MAX_NAME}}
                            />
                        )
                    }
                >
                    {(control) => (
                        <TextInput
                            {...control}
                            ref={name}
                            data-testid="run-name-input"
                            value={draft.name}
                            onChange={(event) => change({name: event.target.value})}
                        />
                    )}
                </Field>
                <Field
                    label={<FormattedMessage id="playbooks.start_run.summary" defaultMessage="Summary" />}
                    note={<FormattedMessage id="playbooks.form.optional" defaultMessage="(optional)" />}
                >
                    {(control) => (
                        <TextArea
                            {...control}
                            rows={2}
                            data-testid="run-summary-input"
                            value={draft.summary}
                            onChange={(event) => change({summary: event.target.value})}
                        />
                    )}
                </Field>
                <ChannelChoice draft={draft} playbook={playbook} onChange={change} />
            </Stack>
        </FormDialog>
    );
}
