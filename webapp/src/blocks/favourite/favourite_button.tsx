import {useIntl} from 'react-intl';

import {isVisible, perform} from 'src/actions/action';
import {toggleFavourite} from 'src/actions/sidebar_actions';
import {useIsFavourite} from 'src/data/categories/use_categories';
import type {CategoryItem} from 'src/domain/category';
import {IconButton} from 'src/ui/icon_button/icon_button';

/** The star that makes a playbook or run a favourite. Nothing while it is unknown whether it is one. */
export function FavouriteButton({teamId, item}: {teamId: string; item: CategoryItem}) {
    const intl = useIntl();
    const isFavourite = useIsFavourite(teamId, item.item_id);
    const context = {intl, teamId, item, isFavourite};
    return isVisible(toggleFavourite, context) ? (
        <IconButton
            icon={isFavourite ? 'star' : 'star-outline'}
            label={toggleFavourite.label(context)}
            data-testid="toggle-favorite"
            data-on={isFavourite || undefined}
            onClick={() => perform(toggleFavourite, context)}
        />
    ) : null;
}
