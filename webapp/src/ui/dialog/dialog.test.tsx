import {screen, waitFor} from '@testing-library/react';
import {useState} from 'react';
import {describe, expect, it, vi} from 'vitest';

import {renderPart} from 'src/testing/render';
import {Button} from 'src/ui/button/button';
import {TextInput} from 'src/ui/field/text_input';

import {useConfirm} from './confirm';
import {FormDialog} from './form_dialog';

function Finish({onAnswer}: {onAnswer: (agreed: boolean) => void}) {
    const confirm = useConfirm();
    const ask = async () => {
        onAnswer(
            await confirm({title: 'Finish run', description: 'Nobody can tick tasks.', confirmLabel: 'Finish run'}),
        );
    };
    return <Button onClick={ask}>Finish</Button>;
}

describe('confirm', () => {
    it('resolves to the answer and gives the focus back', async () => {
        const onAnswer = vi.fn();
        const {user} = renderPart(<Finish onAnswer={onAnswer} />);
        await user.click(screen.getByRole('button', {name: 'Finish'}));
        const dialog = await screen.findByRole('alertdialog', {name: 'Finish run'});
        expect(dialog).toHaveAccessibleDescription('Nobody can tick tasks.');
        await waitFor(() => expect(screen.getByRole('button', {name: 'Finish run'})).toHaveFocus());
        await user.keyboard('{Enter}');
        expect(onAnswer).toHaveBeenCalledExactlyOnceWith(true);
        await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
        expect(screen.getByRole('button', {name: 'Finish'})).toHaveFocus();
    });

    it('takes Escape for a no', async () => {
        const onAnswer = vi.fn();
        const {user} = renderPart(<Finish onAnswer={onAnswer} />);
        await user.click(screen.getByRole('button', {name: 'Finish'}));
        await screen.findByRole('alertdialog');
        await user.keyboard('{Escape}');
        expect(onAnswer).toHaveBeenCalledExactlyOnceWith(false);
    });
});

describe('FormDialog', () => {
    function Naming({onSubmit, busy}: {onSubmit: () => void; busy?: boolean}) {
        const [name, setName] = useState('');
        return (
            <FormDialog
                open
                onClose={vi.fn()}
                title="Start run"
                submitLabel="Start run"
                disabled={name === ''}
                busy={busy}
                error={name === 'bad' && 'Choose another name'}
                onSubmit={onSubmit}
            >
                <TextInput aria-label="Name" value={name} onChange={(event) => setName(event.target.value)} />
            </FormDialog>
        );
    }

    it('sends on Enter once it is complete', async () => {
        const onSubmit = vi.fn();
        const {user} = renderPart(<Naming onSubmit={onSubmit} />);
        await user.type(await screen.findByRole('textbox', {name: 'Name'}), '{Enter}');
        expect(onSubmit).not.toHaveBeenCalled();
        await user.keyboard('x{Enter}');
        expect(onSubmit).toHaveBeenCalledOnce();
    });

    it('cannot be sent twice', async () => {
        const onSubmit = vi.fn();
        const {user} = renderPart(<Naming busy onSubmit={onSubmit} />);
        await user.type(await screen.findByRole('textbox', {name: 'Name'}), 'x{Enter}');
        await user.click(screen.getByRole('button', {name: 'Start run'}));
        expect(onSubmit).not.toHaveBeenCalled();
    });

    it('shows what went wrong', async () => {
        const {user} = renderPart(<Naming onSubmit={vi.fn()} />);
        await user.type(await screen.findByRole('textbox', {name: 'Name'}), 'bad');
        expect(screen.getByRole('alert')).toHaveTextContent('Choose another name');
    });
});
