import {useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {collapseCategory} from 'src/data/categories/collapse_category';

import {NavigationGroup} from './navigation_group';
import {NavigationItem} from './navigation_item';
import type {SidebarCategory} from './sidebar_groups';

interface Props {
    category: SidebarCategory;
    teamId: string;
    onNavigate?: () => void;
}

/** A category of the reader. The server remembers whether it is folded. */
export function StoredGroup({category, teamId, onNavigate}: Props) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const fold = () =>
        void attempt(
            () => collapseCategory(teamId, category.id, !category.collapsed),
            formatMessage({
                id: 'playbooks.navigation.fold.failed',
                defaultMessage: 'Whether the category is folded was not saved.',
            }),
        );
    return (
        <NavigationGroup
            title={
                category.isFavourites
                    ? formatMessage({id: 'playbooks.navigation.favourites', defaultMessage: 'Favorites'})
                    : category.name
            }
            testId={category.name}
            open={!category.collapsed}
            onToggle={fold}
        >
            {category.items.map((item) => (
                <NavigationItem key={item.item_id} item={item} teamId={teamId} onNavigate={onNavigate} />
            ))}
        </NavigationGroup>
    );
}
