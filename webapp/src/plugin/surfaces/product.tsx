import {PlaybookList} from 'src/features/playbook_list';
import {PlaybookPage} from 'src/features/playbook_editor';
import {Product} from 'src/features/product';
import {RunList} from 'src/features/run_list';
import {RunPage} from 'src/features/run_page';

import {PluginRoot} from './plugin_root';

const pages = {RunList, RunPage, PlaybookList, PlaybookPage};

/** The main area of the host's page while Playbooks is the product in use. */
export function ProductSurface() {
    return (
        <PluginRoot>
            <Product pages={pages} />
        </PluginRoot>
    );
}
