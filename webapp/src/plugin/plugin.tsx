import type {Reducer} from 'redux';

import type {RunCreated} from 'src/data/live';
import {queryClient} from 'src/data/query_client';
import {isParticipant} from 'src/domain/run';
import {removeStyles} from 'src/host/page';
import type {PluginRegistry} from 'src/host/registry';
import type {HostStore} from 'src/host/store';
import {translations} from 'src/i18n/translations';
import {reducer} from 'src/state/reducer';

import appBarIcon from '../../../assets/icon.svg';

import {HeaderButtonIcon} from './header_button';
import {LegacyRedirect} from './legacy_redirect';
import {ProductSurface, SidebarSurface, SidebarTitle} from './lazy_surfaces';
import {registerLive} from './live';
import {rootSurface} from './root';
import {followToNewRun} from './run_created';
import {slashCommands} from './slash_commands';

/** The product's name is never translated. */
const NAME = 'Playbooks';

function Nothing() {
    return null;
}

/** What the host starts and stops. */
export class PlaybooksPlugin {
    initialize(registry: PluginRegistry, store: HostStore): void {
        registry.registerReducer(reducer as unknown as Reducer);

        const messagesOf = translations(() => registry.registerTranslations(messagesOf));
        registry.registerTranslations(messagesOf);

        registry.registerProduct(
            '/playbooks',
            'product-playbooks',
            NAME,
            '/playbooks',
            ProductSurface,
            Nothing,
            Nothing,
            true,
            false,
            true,
        );
        registry.registerNeedsTeamRoute('/', LegacyRedirect);
        registry.registerNeedsTeamRoute('/error', LegacyRedirect);

        const sidebar = registry.registerRightHandSidebarComponent(SidebarSurface, <SidebarTitle />);
        const openSidebar = () => void store.dispatch(sidebar.showRHSPlugin);
        const toggleSidebar = () => void store.dispatch(sidebar.toggleRHSPlugin);
        registry.registerChannelHeaderButtonAction(<HeaderButtonIcon />, toggleSidebar, NAME, NAME);
        registry.registerAppBarComponent(appBarIcon, toggleSidebar, NAME);
        registry.registerRootComponent(rootSurface(openSidebar));
        registry.registerSlashCommandWillBePostedHook(slashCommands(store, openSidebar));

        registerLive(registry, store, (created) => {
            followToNewRun(store, created);
            if (isMineHere(created, store)) {
                openSidebar();
            }
        });
    }

    /** The host removes what was registered; here goes what else is left in the page. */
    uninitialize(): void {
        queryClient.clear();
        removeStyles();
    }
}

/** Whether a run of the reader began in the channel they are looking at, and nothing else is in the way. */
function isMineHere({playbook_run: run}: RunCreated, store: HostStore): boolean {
    const {entities, views} = store.getState();
    return (
        run.channel_id === entities.channels.currentChannelId &&
        isParticipant(run, entities.users.currentUserId) &&
        !views?.rhs?.isSidebarOpen
    );
}
