import './public_path';
// Before every component, whose rules must win against the reset.
import './styles/root_class';

import {hostGlobals} from './host/globals';
import {PLUGIN_ID} from './manifest';
import {PlaybooksPlugin} from './plugin/plugin';

hostGlobals().registerPlugin(PLUGIN_ID, new PlaybooksPlugin());
