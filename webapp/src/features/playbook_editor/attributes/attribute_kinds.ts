import type {IntlShape} from 'react-intl';

import type {AttributeKind} from 'src/domain/attribute';
import type {IconName} from 'src/ui/icon/icon';

/** The pictures of the kinds. */
export const KIND_ICONS: Record<AttributeKind, IconName> = {
    text: 'format-letter-case',
    url: 'link-variant',
    select: 'chevron-down-circle-outline',
    multiselect: 'format-list-bulleted',
    date: 'calendar-outline',
    user: 'account-outline',
    multiuser: 'account-multiple-outline',
};

/** What people call a kind. */
export function kindName(kind: AttributeKind, {formatMessage}: IntlShape): string {
    switch (kind) {
        case 'text':
            return formatMessage({id: 'playbooks.attributes.kind.text', defaultMessage: 'Text'});
        case 'url':
            return formatMessage({id: 'playbooks.attributes.kind.url', defaultMessage: 'URL'});
        case 'select':
            return formatMessage({id: 'playbooks.attributes.kind.select', defaultMessage: 'Select'});
        case 'multiselect':
            return formatMessage({id: 'playbooks.attributes.kind.multiselect', defaultMessage: 'Multi-select'});
        case 'date':
            return formatMessage({id: 'playbooks.attributes.kind.date', defaultMessage: 'Date'});
        case 'user':
            return formatMessage({id: 'playbooks.attributes.kind.user', defaultMessage: 'Person'});
        case 'multiuser':
            return formatMessage({id: 'playbooks.attributes.kind.multiuser', defaultMessage: 'People'});
    }
}
