import {forwardRef, useState, type KeyboardEvent} from 'react';
import {FormattedMessage} from 'react-intl';

import {Button} from 'src/ui/button/button';
import {Field} from 'src/ui/field/field';
import {TextArea} from 'src/ui/field/text_area';
import {Prose} from 'src/ui/prose/prose';

import styles from './status_update.module.css';

interface Props {
    value: string;
    onChange: (text: string) => void;
    maxLength: number;
    teamId: string;
    /** Asked for by Ctrl or Cmd with Enter. */
    onSubmit: () => void;
}

/** Characters left from which on they are counted. */
const COUNTED = 500;

/** What changed, as Markdown that can be looked at before it is posted. */
export const MessageField = forwardRef<HTMLTextAreaElement, Props>(function MessageField(
    {value, onChange, maxLength, teamId, onSubmit},
    ref,
) {
    const [previews, setPreviews] = useState(false);
    const left = maxLength - value.length;
    const keyDown = (event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && value.trim() !== '') {
            event.preventDefault();
            onSubmit();
        }
    };
    return (
        <div className={styles.message}>
            <Field
                label={<FormattedMessage id="playbooks.status.change" defaultMessage="Change since last update" />}
                hint={
                    left < COUNTED && (
                        <FormattedMessage
                            id="playbooks.status.left"
                            defaultMessage="{left, plural, one {# character} other {# characters}} left"
                            values={{left}}
                        />
                    )
                }
            >
                {(control) =>
                    previews ? (
                        <div className={styles.preview} data-testid="status-message-preview">
                            <Prose text={value} teamId={teamId} />
                        </div>
                    ) : (
                        <TextArea
                            {...control}
                            ref={ref}
                            rows={6}
                            maxLength={maxLength}
                            data-testid="update_run_status_textbox"
                            value={value}
                            onChange={(event) => onChange(event.target.value)}
                            onKeyDown={keyDown}
                        />
                    )
                }
            </Field>
            <Button
                variant="tertiary"
                size="small"
                aria-pressed={previews}
                disabled={value.trim() === ''}
                className={styles.switch}
                onClick={() => setPreviews(!previews)}
            >
                {previews ? (
                    <FormattedMessage id="playbooks.status.write" defaultMessage="Write" />
                ) : (
                    <FormattedMessage id="playbooks.status.preview" defaultMessage="Preview" />
                )}
            </Button>
        </div>
    );
});
