import {useState} from 'react';

import {ChoosePlaybook} from './choose_playbook';
import {RunForm} from './run_form';

interface Props {
    /** The playbook to run; without it the first step is to choose one. */
    playbookId?: string;
    /** The channel in whose sidebar it was asked for. */
    fromChannelId?: string;
    onClose: () => void;
}

/** Starts a run: choose a playbook if none is given, then say what the run is called and where it lives. */
export function StartRun({playbookId, fromChannelId, onClose}: Props) {
    const [chosen, setChosen] = useState(playbookId);
    if (chosen === undefined) {
        return <ChoosePlaybook onChoose={setChosen} onClose={onClose} />;
    }
    return (
        <RunForm
            key={chosen}
            playbookId={chosen}
            fromChannelId={fromChannelId}
            onBack={playbookId === undefined ? () => setChosen(undefined) : undefined}
            onClose={onClose}
        />
    );
}
