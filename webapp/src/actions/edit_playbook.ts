import {useCallback} from 'react';
import {useIntl, type IntlShape} from 'react-intl';

import {changePlaybook, type PlaybookEdit} from 'src/data/playbooks/change_playbook';
import type {Conflict} from 'src/domain/playbook_merge';
import {useConfirm} from 'src/ui/dialog/confirm';
import type {Question} from 'src/ui/dialog/question_dialog';

/**
 * Changes a playbook; see {@link PlaybookEdit} for the two functions. Resolves to whether the change was made: the
 * person may prefer what somebody else wrote.
 */
export type EditPlaybook = (apply: PlaybookEdit['apply'], seen?: PlaybookEdit['seen']) => Promise<boolean>;

/** The way to change a playbook. Asks whose version is to stand where somebody else changed the same. */
export function useEditPlaybook(playbookId: string): EditPlaybook {
    const intl = useIntl();
    const confirm = useConfirm();
    return useCallback(
        (apply, seen) =>
            changePlaybook(playbookId, {
                apply,
                seen,
                decide: ([first]) => confirm(questionAbout(first, intl)),
            }),
        [playbookId, confirm, intl],
    );
}

/** Says what both changed and asks which version is to stand. */
function questionAbout(conflict: Conflict, {formatMessage}: IntlShape): Question {
    const deletes = conflict.mine === undefined;
    return {
        title: formatMessage({id: 'playbooks.conflict.title', defaultMessage: 'Somebody else changed this too'}),
        description: deletes
            ? formatMessage(
                  {
                      id: 'playbooks.conflict.deleted',
                      defaultMessage: 'You are deleting {what}, which somebody else has just changed to “{theirs}”.',
                  },
                  {what: whatIs(conflict, formatMessage), theirs: shortened(conflict.theirs)},
              )
            : formatMessage(
                  {
                      id: 'playbooks.conflict.changed',
                      defaultMessage:
                          'While you were changing {what}, somebody else wrote “{theirs}”. You wrote “{mine}”.',
                  },
                  {
                      what: whatIs(conflict, formatMessage),
                      theirs: shortened(conflict.theirs),
                      mine: shortened(conflict.mine),
                  },
              ),
        confirmLabel: formatMessage({id: 'playbooks.conflict.mine', defaultMessage: 'Keep mine'}),
        cancelLabel: formatMessage({id: 'playbooks.conflict.theirs', defaultMessage: 'Take theirs'}),
    };
}

function whatIs({place, field}: Conflict, formatMessage: IntlShape['formatMessage']): string {
    if (place.kind === 'section') {
        return formatMessage(
            {id: 'playbooks.conflict.section', defaultMessage: 'the section “{name}”'},
            {name: shortened(place.name)},
        );
    }
    if (place.kind === 'task') {
        return formatMessage(
            {id: 'playbooks.conflict.task', defaultMessage: 'the task “{name}”'},
            {name: shortened(place.name)},
        );
    }
    switch (field) {
        case 'title':
            return formatMessage({id: 'playbooks.conflict.name', defaultMessage: 'the title'});
        case 'description':
            return formatMessage({id: 'playbooks.conflict.description', defaultMessage: 'the description'});
        default:
            return formatMessage({id: 'playbooks.conflict.setting', defaultMessage: 'a setting'});
    }
}

/** Characters of a text that help to recognise it. */
const RECOGNISABLE = 120;

function shortened(text = ''): string {
    return text.length > RECOGNISABLE ? `${text.slice(0, RECOGNISABLE)}…` : text;
}
