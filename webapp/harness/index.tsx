import './theme/fonts.css';
import './theme/shell.css';

import {createRoot} from 'react-dom/client';

import {installGlobals} from './registry/globals';
import {App} from './shell/app';
import {store} from './store/store';
import {applyTheme, savedTheme} from './theme/theme';

applyTheme(savedTheme());
installGlobals(store);

const root = document.getElementById('root');
if (!root) {
    throw new Error('root.html has no #root');
}
createRoot(root).render(<App />);
