import './theme/fonts.css';
import './theme/base.css';
import './theme/controls.css';
import './theme/header.css';
import './theme/channels.css';
import './theme/messages.css';
import './theme/login.css';

import {createRoot} from 'react-dom/client';

import {installGlobals} from './registry/globals';
import {App} from './shell/app';
import {store} from './store/store';
import {applyTheme, lastTheme} from './theme/theme';

applyTheme(lastTheme());
installGlobals(store);

const root = document.getElementById('root');
if (!root) {
    throw new Error('root.html has no #root');
}
createRoot(root).render(<App />);
