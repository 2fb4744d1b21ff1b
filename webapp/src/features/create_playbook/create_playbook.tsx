import {useRef, useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {explain} from 'src/actions/attempt';
import type {TemplateId} from 'src/blocks/template/catalogue';
import {useNewPlaybook} from 'src/blocks/template/use_new_playbook';
import {LIMITS} from 'src/domain/limits';
import {useTeamPermission} from 'src/host/permissions';
import {useCurrentTeam} from 'src/host/teams';
import {FormDialog} from 'src/ui/dialog/form_dialog';
import {Field} from 'src/ui/field/field';
import {RadioGroup} from 'src/ui/field/radio_group';
import {TextInput} from 'src/ui/field/text_input';
import {Stack} from 'src/ui/layout/stack';

import {TemplateField} from './template_field';

/** Seconds. */
const DAY = 24 * 60 * 60;

/** Asks for the name of a new playbook and who may see it, and opens it. */
export function CreatePlaybook({onClose}: {onClose: () => void}) {
    const intl = useIntl();
    const {formatMessage} = intl;
    const team = useCurrentTeam();
    const teamId = team?.id ?? '';
    const canPublic = useTeamPermission(teamId, 'playbook_public_create');
    const canPrivate = useTeamPermission(teamId, 'playbook_private_create');
    const [title, setTitle] = useState('');
    const [chosen, setChosen] = useState<'public' | 'private'>();
    const [template, setTemplate] = useState<TemplateId | ''>('');
    const create = useNewPlaybook();
    const [busy, setBusy] = useState(false);
    const [error, setError] = useState<string>();
    const name = useRef<HTMLInputElement>(null);
    const visibility = chosen ?? (canPublic ? 'public' : 'private');

    const submit = async () => {
        setBusy(true);
        setError(undefined);
        try {
            await create({
                teamId,
                title,
                isPublic: visibility === 'public',
                template: template || undefined,
                updateEvery: DAY,
            });
            onClose();
        } catch (failure) {
            const failed = formatMessage({
                id: 'playbooks.create_playbook.failed',
                defaultMessage: 'The playbook could not be created.',
            });
            setError(`${failed} ${explain(intl, failure)}`);
            setBusy(false);
        }
    };

    return (
        <FormDialog
            open
            id="playbooks_create"
            onClose={onClose}
            title={<FormattedMessage id="playbooks.create_playbook.title" defaultMessage="Create playbook" />}
            submitLabel={formatMessage({id: 'playbooks.create_playbook.submit', defaultMessage: 'Create playbook'})}
            busy={busy}
            error={error}
            initialFocus={name}
            onSubmit={() => void submit()}
        >
            <Stack gap={20}>
                <Field label={<FormattedMessage id="playbooks.create_playbook.name" defaultMessage="Playbook name" />}>
                    {(control) => (
                        <TextInput
                            {...control}
                            ref={name}
                            maxLength={LIMITS.title}
                            placeholder={formatMessage({
                                id: 'playbooks.create_playbook.name.example',
                                defaultMessage: 'Such as Incident response',
                            })}
                            value={title}
                            onChange={(event) => setTitle(event.target.value)}
                        />
                    )}
                </Field>
                <RadioGroup
                    label={<FormattedMessage id="playbooks.create_playbook.access" defaultMessage="Who can see it" />}
                    value={visibility}
                    onChange={setChosen}
                    choices={[
                        {
                            value: 'public',
                            label: (
                                <FormattedMessage
                                    id="playbooks.create_playbook.public"
                                    defaultMessage="Public playbook"
                                />
                            ),
                            hint: (
                                <FormattedMessage
                                    id="playbooks.create_playbook.public.hint"
                                    defaultMessage="Everyone in {team} can find and run it"
                                    values={{team: team?.display_name ?? ''}}
                                />
                            ),
                            disabled: !canPublic,
                        },
                        {
                            value: 'private',
                            label: (
                                <FormattedMessage
                                    id="playbooks.create_playbook.private"
                                    defaultMessage="Private playbook"
                                />
                            ),
                            hint: (
                                <FormattedMessage
                                    id="playbooks.create_playbook.private.hint"
                                    defaultMessage="Only people you add can find and run it"
                                />
                            ),
                            disabled: !canPrivate,
                        },
                    ]}
                />
                <TemplateField value={template} onChange={setTemplate} />
            </Stack>
        </FormDialog>
    );
}
