import {forwardRef} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {usePlaybookTitles} from 'src/data/playbooks/use_playbook_titles';
import {useRunOwners} from 'src/data/runs/use_run_owners';
import {displayName, useNameFormat, type UserProfile} from 'src/host/users';
import {Checkbox} from 'src/ui/checkbox/checkbox';
import {Chip} from 'src/ui/chip/chip';
import {SearchField} from 'src/ui/search_field/search_field';
import {Select, type SelectOption} from 'src/ui/select/select';

import type {ListFilter} from './filter';
import styles from './run_list.module.css';

interface Props {
    filter: ListFilter;
    teamId: string;
    onChange: (filter: ListFilter) => void;
}

const ALL = '';

/** Search and filters of the run list. */
export const FilterBar = forwardRef<HTMLInputElement, Props>(function FilterBar({filter, teamId, onChange}, ref) {
    const {formatMessage} = useIntl();
    const set = (fields: Partial<ListFilter>) => onChange({...filter, ...fields});
    const format = useNameFormat();
    const owners: SelectOption[] = (useRunOwners(teamId).data ?? []).map((owner) => ({
        value: owner.user_id,
        label: displayName(owner as unknown as UserProfile, format),
        hint: `@${owner.username}`,
    }));
    const playbooks: SelectOption[] = [...usePlaybookTitles(teamId)].map(([value, label]) => ({value, label}));

    return (
        <>
            <div className={styles.search}>
                <SearchField
                    ref={ref}
                    testId="search-filter"
                    value={filter.search}
                    onSearch={(search) => set({search})}
                    label={formatMessage({id: 'playbooks.run_list.search', defaultMessage: 'Search for a run'})}
                />
            </div>
            <Checkbox data-testid="my-runs-only" checked={filter.mine} onChange={(mine) => set({mine})}>
                <FormattedMessage id="playbooks.run_list.mine" defaultMessage="Mine only" />
            </Checkbox>
            <Checkbox data-testid="finished-runs" checked={filter.finished} onChange={(finished) => set({finished})}>
                <FormattedMessage id="playbooks.run_list.finished" defaultMessage="Include finished" />
            </Checkbox>
            <Checkbox
                data-testid="include-checklists"
                checked={filter.checklists}
                onChange={(checklists) => set({checklists})}
            >
                <FormattedMessage id="playbooks.run_list.checklists" defaultMessage="Include checklists" />
            </Checkbox>
            <Choice
                testId="owner-filter"
                label={formatMessage({id: 'playbooks.run_list.owner', defaultMessage: 'Owner'})}
                all={formatMessage({id: 'playbooks.run_list.all_owners', defaultMessage: 'All owners'})}
                options={owners}
                value={filter.ownerId}
                onChange={(ownerId) => set({ownerId})}
            />
            <Choice
                testId="playbook-filter"
                label={formatMessage({id: 'playbooks.run_list.playbook', defaultMessage: 'Playbook'})}
                all={formatMessage({id: 'playbooks.run_list.all_playbooks', defaultMessage: 'All playbooks'})}
                options={playbooks}
                value={filter.playbookId}
                onChange={(playbookId) => set({playbookId})}
            />
        </>
    );
});

interface ChoiceProps {
    testId: string;
    label: string;
    /** The line that chooses everything. */
    all: string;
    options: readonly SelectOption[];
    value: string;
    onChange: (value: string) => void;
}

function Choice({testId, label, all, options, value, onChange}: ChoiceProps) {
    const chosen = options.find((option) => option.value === value);
    return (
        <Select
            searchable
            label={label}
            options={[{value: ALL, label: all}, ...options]}
            value={value}
            onChange={onChange}
            trigger={
                <Chip data-testid={testId} icon="filter-variant" tone={value ? 'accent' : 'neutral'}>
                    {chosen ? `${label}: ${chosen.label}` : label}
                </Chip>
            }
        />
    );
}
