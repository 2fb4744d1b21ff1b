import {createBrowserHistory} from 'history';

/** The page's history; plugins reach it as `WebappUtils.browserHistory`. */
export const history = createBrowserHistory();
