import type {IntlShape} from 'react-intl';

import {setFavourite} from 'src/data/categories/set_favourite';
import type {CategoryItem} from 'src/domain/category';
import {playbookPath} from 'src/domain/playbook';
import {runPath} from 'src/domain/run';

import type {Action} from './action';
import {attempt} from './attempt';
import {copyLink} from './copy_link';

/** What actions on a playbook or run in the sidebar need to know and use. */
export interface SidebarContext {
    intl: IntlShape;
    /** Empty for runs in direct and group messages. */
    teamId: string;
    item: CategoryItem;
    /** Undefined while it is unknown. */
    isFavourite: boolean | undefined;
}

export const toggleFavourite: Action<SidebarContext> = {
    id: 'favourite',
    icon: 'star-outline',
    label: ({intl, isFavourite}) =>
        isFavourite
            ? intl.formatMessage({id: 'playbooks.favourite.remove', defaultMessage: 'Unfavorite'})
            : intl.formatMessage({id: 'playbooks.favourite.add', defaultMessage: 'Favorite'}),
    visible: ({isFavourite}) => isFavourite !== undefined,
    run: ({intl, teamId, item, isFavourite}) =>
        attempt(
            intl,
            () => setFavourite(teamId, item, !isFavourite),
            intl.formatMessage({
                id: 'playbooks.favourite.failed',
                defaultMessage: 'The favorites were not changed.',
            }),
        ),
};

export const copyItemLink: Action<SidebarContext> = {
    id: 'copy_link',
    icon: 'link-variant',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.copy_link', defaultMessage: 'Copy link'}),
    run: ({intl, item}) => copyLink(intl, item.type === 'p' ? playbookPath(item.item_id) : runPath(item.item_id)),
};
