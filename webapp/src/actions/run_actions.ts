import type {IntlShape} from 'react-intl';

import {finishRun} from 'src/data/runs/finish_run';
import {restoreRun} from 'src/data/runs/restore_run';
import {outstandingTasks} from 'src/domain/progress';
import {isChannelChecklist, isFinished, runPath, type Run} from 'src/domain/run';
import {navigate} from 'src/host/site';
import type {Confirm} from 'src/ui/dialog/confirm';

import type {Action} from './action';
import {attempt} from './attempt';
import {copyLink} from './copy_link';
import type {ShowDialog} from './open_dialog';

/** What actions on a run need to know and use. */
export interface RunContext {
    intl: IntlShape;
    confirm: Confirm;
    run: Run;
    /** Whether name, summary and tasks can be changed. */
    canModify: boolean;
    /** Whether the run can be finished or restored. */
    canEndOrRestore: boolean;
    showDialog: ShowDialog;
    /** The reader. */
    me: string;
    /** Whether the reader stays on screens where they see the run when they do not take part any more. */
    staysVisible: boolean;
    /** Opens the field of the name; where there is none, the name cannot be changed. */
    rename?: () => void;
}

const ownersOnly = ({intl, canEndOrRestore}: RunContext) =>
    canEndOrRestore
        ? undefined
        : intl.formatMessage({
              id: 'playbooks.run.owners_only',
              defaultMessage: 'Only the owner and those who may change the run can do that',
          });

export const renameRun: Action<RunContext> = {
    id: 'rename',
    icon: 'pencil-outline',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.run.rename', defaultMessage: 'Rename'}),
    visible: ({canModify, rename}) => canModify && rename !== undefined,
    run: ({rename}) => rename?.(),
};

export const copyRunLink: Action<RunContext> = {
    id: 'copy_link',
    icon: 'link-variant',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.copy_link', defaultMessage: 'Copy link'}),
    run: ({intl, run}) => copyLink(intl, runPath(run.id)),
};

export const openRunPage: Action<RunContext> = {
    id: 'overview',
    icon: 'open-in-new',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.run.overview', defaultMessage: 'Go to overview'}),
    run: ({run}) => navigate(runPath(run.id, 'channel_rhs_dotmenu')),
};

export const finish: Action<RunContext> = {
    id: 'finish',
    icon: 'flag-checkered',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.run.finish', defaultMessage: 'Finish'}),
    visible: ({run}) => !isFinished(run),
    disabledReason: ownersOnly,
    run: async (context) => {
        const {intl, confirm, run} = context;
        const agreed = await confirm({
            title: verb(context, 'finish'),
            description: outstandingText(intl, run),
            confirmLabel: verb(context, 'finish'),
        });
        if (agreed) {
            await attempt(
                intl,
                () => finishRun(run.id),
                intl.formatMessage({id: 'playbooks.run.finish.failed', defaultMessage: 'It was not finished.'}),
            );
        }
    },
};

export const restore: Action<RunContext> = {
    id: 'restore',
    icon: 'restore',
    label: ({intl, run}) =>
        isChannelChecklist(run)
            ? intl.formatMessage({id: 'playbooks.run.resume', defaultMessage: 'Resume'})
            : intl.formatMessage({id: 'playbooks.run.restart', defaultMessage: 'Restart'}),
    visible: ({run}) => isFinished(run),
    disabledReason: ownersOnly,
    run: async (context) => {
        const {intl, confirm, run} = context;
        const agreed = await confirm({
            title: verb(context, 'restore'),
            description: intl.formatMessage(
                {id: 'playbooks.run.restore.text', defaultMessage: '“{name}” is in progress again, for everybody.'},
                {name: run.name},
            ),
            confirmLabel: verb(context, 'restore'),
        });
        if (agreed) {
            await attempt(
                intl,
                () => restoreRun(run.id),
                intl.formatMessage({id: 'playbooks.run.restore.failed', defaultMessage: 'It was not restarted.'}),
            );
        }
    },
};

function verb({intl, run}: RunContext, what: 'finish' | 'restore'): string {
    const checklist = isChannelChecklist(run);
    if (what === 'finish') {
        return checklist
            ? intl.formatMessage({id: 'playbooks.checklist.finish', defaultMessage: 'Finish checklist'})
            : intl.formatMessage({id: 'playbooks.run.finish.title', defaultMessage: 'Finish run'});
    }
    return checklist
        ? intl.formatMessage({id: 'playbooks.checklist.resume', defaultMessage: 'Resume checklist'})
        : intl.formatMessage({id: 'playbooks.run.restart.title', defaultMessage: 'Restart run'});
}

/** What is left to do in a run that somebody is about to finish. */
export function outstandingText(intl: IntlShape, run: Run): string {
    return intl.formatMessage(
        {
            id: 'playbooks.run.finish.text',
            defaultMessage:
                '{count, plural, =0 {Everything in “{name}” is done.} one {# task of “{name}” is still open.} other {# tasks of “{name}” are still open.}}',
        },
        {count: outstandingTasks(run.checklists), name: run.name},
    );
}
