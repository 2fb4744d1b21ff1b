import type {Attribute} from 'src/domain/attribute';
import type {AttributeContent, Run} from 'src/domain/run';

/** What every kind of value is shown and changed with. */
export interface ValueProps {
    field: Attribute;
    run: Pick<Run, 'owner_user_id' | 'participant_ids' | 'team_id' | 'channel_id'>;
    content: AttributeContent;
    /** Without it the value only shows. */
    onChange?: (value: AttributeContent) => void;
}
