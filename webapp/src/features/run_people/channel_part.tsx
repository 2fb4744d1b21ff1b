import {FormattedMessage} from 'react-intl';

import type {Run} from 'src/domain/run';
import {Checkbox} from 'src/ui/checkbox/checkbox';
import {Icon} from 'src/ui/icon/icon';

import styles from './run_people.module.css';

interface Props {
    run: Pick<Run, 'create_channel_member_on_new_participant'>;
    adds: boolean;
    onChange: (adds: boolean) => void;
    /** It is about others, not about the reader. */
    others: boolean;
}

/** What becoming a participant means for the channel: the run decides it, or whoever adds people does. */
export function ChannelPart({run, adds, onChange, others}: Props) {
    if (run.create_channel_member_on_new_participant) {
        return (
            <p className={styles.info}>
                <Icon name="information-outline" size={16} />
                {others ? (
                    <FormattedMessage
                        id="playbooks.people.joins_channel.others"
                        defaultMessage="They are also added to the channel of the run."
                    />
                ) : (
                    <FormattedMessage
                        id="playbooks.people.joins_channel.you"
                        defaultMessage="You are also added to the channel of the run."
                    />
                )}
            </p>
        );
    }
    return (
        <Checkbox checked={adds} onChange={onChange} data-testid="also-add-to-channel">
            {others ? (
                <FormattedMessage
                    id="playbooks.people.add_to_channel.others"
                    defaultMessage="Also add them to the channel of the run"
                />
            ) : (
                <FormattedMessage
                    id="playbooks.people.add_to_channel.you"
                    defaultMessage="Also add me to the channel of the run"
                />
            )}
        </Checkbox>
    );
}
