import {useIntl} from 'react-intl';

import {usePerson} from 'src/blocks/people/people';
import {PersonPicker} from 'src/blocks/people/person_picker';
import {participants, type Run} from 'src/domain/run';
import {Avatar} from 'src/ui/avatar/avatar';
import {Chip, Tag} from 'src/ui/chip/chip';

interface Props {
    run: Pick<Run, 'owner_user_id' | 'participant_ids' | 'team_id' | 'channel_id'>;
    /** Hands the run over; without it the chip only shows. */
    onChange?: (userId: string) => void;
}

/** Who owns a run, and a way to hand it over. */
export function OwnerChip({run, onChange}: Props) {
    const {formatMessage} = useIntl();
    const owner = usePerson(run.owner_user_id);
    const label = formatMessage({id: 'playbooks.run.owner', defaultMessage: 'Owner'});
    const picture = <Avatar person={owner} size={20} />;
    if (!onChange) {
        return <Tag start={picture}>{owner.name}</Tag>;
    }
    return (
        <PersonPicker
            trigger={
                <Chip start={picture} aria-label={`${label}: ${owner.name}`} data-testid="owner-profile-selector">
                    {owner.name}
                </Chip>
            }
            label={label}
            value={run.owner_user_id}
            onChange={onChange}
            participantIds={participants(run)}
            scope={{teamId: run.team_id, channelId: run.channel_id}}
        />
    );
}
