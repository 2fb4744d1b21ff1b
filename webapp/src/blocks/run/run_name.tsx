import {useIntl} from 'react-intl';

import {updateRun} from 'src/data/runs/update_run';
import {LIMITS} from 'src/domain/limits';
import type {Run} from 'src/domain/run';
import {InlineEdit} from 'src/ui/inline_edit/inline_edit';

interface Props {
    run: Run;
    canModify: boolean;
    /** Opened from outside, for example by "Rename" in a menu. */
    editing: boolean;
    onEditingChange: (editing: boolean) => void;
    className?: string;
}

/** The name of a run as the heading of its view. The channel keeps its own name. */
export function RunName({run, canModify, editing, onEditingChange, className}: Props) {
    const {formatMessage} = useIntl();
    return (
        <InlineEdit
            required
            value={run.name}
            label={formatMessage({id: 'playbooks.run.name', defaultMessage: 'Run name'})}
            placeholder={formatMessage({id: 'playbooks.run.unnamed', defaultMessage: 'Untitled'})}
            maxLength={LIMITS.runName}
            disabled={!canModify}
            editing={editing}
            onEditingChange={onEditingChange}
            onSave={(name) => updateRun(run.id, {name})}
            className={className}
            testId="rendered-run-name"
        >
            {(name) => <h1>{name}</h1>}
        </InlineEdit>
    );
}
