import type {DialogElement} from '@mattermost/types/integrations';
import {Client4} from 'mattermost-redux/client';
import {getTeammateNameDisplaySetting} from 'mattermost-redux/selectors/entities/preferences';
import {getCurrentTeamId} from 'mattermost-redux/selectors/entities/teams';
import {displayUsername} from 'mattermost-redux/utils/user_utils';
import {useCallback, useId} from 'react';

import {Choice, type Option} from '../shell/choice';
import {useHost} from '../store/store';

import type {Value} from './values';

interface Props {
    element: DialogElement;
    value: Value;
    problem: string | undefined;
    onChange: (value: Value) => void;
}

/** One element of an interactive dialog with its label, and help or problem below. */
export function Field({element, value, problem, onChange}: Props) {
    const id = useId();
    const {display_name: name, help_text: help, optional, type} = element;
    const label = (
        <>
            {name} {optional ? <small>(optional)</small> : <span className="required">*</span>}
        </>
    );
    return (
        <div className="field">
            {type === 'radio' ? (
                <div id={`${id}-label`} className="label">
                    {label}
                </div>
            ) : (
                <label htmlFor={id}>{label}</label>
            )}
            <Control id={id} element={element} value={value} problem={problem} onChange={onChange} />
            {(problem || help) && (
                <div id={`${id}-note`} className={problem ? 'error' : 'help'}>
                    {problem || help}
                </div>
            )}
        </div>
    );
}

function Control({id, element, value, problem, onChange}: Props & {id: string}) {
    const describing = {'aria-describedby': `${id}-note`, 'aria-invalid': Boolean(problem)};
    const optionsOf = useOptions(element);
    switch (element.type) {
        case 'text':
            return (
                <input
                    {...describing}
                    id={id}
                    className="input"
                    type={element.subtype === 'number' ? 'text' : element.subtype || 'text'}
                    inputMode={element.subtype === 'number' ? 'decimal' : undefined}
                    placeholder={element.placeholder}
                    value={String(value)}
                    onChange={(event) => onChange(event.target.value)}
                />
            );
        case 'textarea':
            return (
                <textarea
                    {...describing}
                    id={id}
                    className="input"
                    rows={4}
                    placeholder={element.placeholder}
                    value={String(value)}
                    onChange={(event) => onChange(event.target.value)}
                />
            );
        case 'select':
            return (
                <Choice
                    {...describing}
                    id={id}
                    placeholder={element.placeholder}
                    value={String(value)}
                    optionsOf={optionsOf}
                    onChange={onChange}
                />
            );
        case 'radio':
            return (
                <div {...describing} role="radiogroup" aria-labelledby={`${id}-label`}>
                    {element.options.map((option) => (
                        <label key={String(option.value)} className="check">
                            <input
                                type="radio"
                                name={id}
                                checked={value === option.value}
                                onChange={() => onChange(String(option.value))}
                            />
                            {option.text}
                        </label>
                    ))}
                </div>
            );
        case 'bool':
            return (
                <label className="check">
                    <input
                        {...describing}
                        id={id}
                        type="checkbox"
                        checked={value === true}
                        onChange={(event) => onChange(event.target.checked)}
                    />
                    {element.placeholder}
                </label>
            );
        default:
            throw new Error(`The harness does not imitate dialog elements of type ${element.type}`);
    }
}

/** What a select offers: its own options, or people or channels of the team found by what was typed. */
function useOptions({data_source: source, options}: DialogElement): (text: string) => Promise<Option[]> {
    const teamId = useHost(getCurrentTeamId);
    const nameFormat = useHost(getTeammateNameDisplaySetting);
    return useCallback(
        async (text: string) => {
            if (source === 'users') {
                const {users} = await Client4.autocompleteUsers(text, teamId, '');
                return users.map((user) => ({
                    value: user.id,
                    text: displayUsername(user, nameFormat),
                    detail: `@${user.username}`,
                }));
            }
            if (source === 'channels') {
                const channels = await Client4.autocompleteChannels(teamId, text);
                return channels.map((channel) => ({value: channel.id, text: channel.display_name}));
            }
            const wanted = text.toLowerCase();
            const known = (options ?? []).map((option) => ({value: String(option.value), text: option.text}));
            return known.filter((option) => option.text.toLowerCase().includes(wanted));
        },
        [source, options, teamId, nameFormat],
    );
}
