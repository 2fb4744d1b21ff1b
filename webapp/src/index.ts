import './public_path';

import {hostGlobals} from './host/globals';
import {PLUGIN_ID} from './manifest';
import {PlaybooksPlugin} from './plugin/plugin';

hostGlobals().registerPlugin(PLUGIN_ID, new PlaybooksPlugin());
