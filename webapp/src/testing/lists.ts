import {http, HttpResponse} from 'msw';

import {sidebarItem, type Category} from 'src/domain/category';
import type {Playbook} from 'src/domain/playbook';
import type {Run} from 'src/domain/run';

import {api, server} from './server';

/** Answers one list with these items, filtered and cut by nothing but the page; remembers what was asked for. */
function serveList(path: string, items: () => readonly {id: string}[]) {
    const asked: URLSearchParams[] = [];
    server.use(
        http.get(api(path), ({request}) => {
            const params = new URL(request.url).searchParams;
            asked.push(params);
            const size = Number(params.get('per_page') ?? '1000');
            const page = Number(params.get('page') ?? '0');
            const all = items();
            return HttpResponse.json({
                total_count: all.length,
                page_count: Math.ceil(all.length / size),
                has_more: (page + 1) * size < all.length,
                items: all.slice(page * size, (page + 1) * size),
            });
        }),
    );
    return asked;
}

/** A sidebar without stored categories, and with the given playbooks of the reader. */
export function unsorted(playbooks: readonly Playbook[] = []): Category[] {
    return [
        {id: 'runsCategory', name: 'Runs', collapsed: false, items: []},
        {id: 'playbooksCategory', name: 'Playbooks', collapsed: false, items: playbooks.map(sidebarItem)},
    ];
}

/** Answers the reader's sidebar. */
export function serveCategories(categories: () => readonly Category[]): void {
    server.use(http.get(api('/my_categories'), () => HttpResponse.json(categories())));
}

/** Answers the list of playbooks, and a sidebar with none. Returns the parameters of the requests made. */
export function servePlaybooks(playbooks: readonly Playbook[]): URLSearchParams[] {
    serveCategories(unsorted);
    return serveList('/playbooks', () => playbooks);
}

/** Answers the list of runs and their owners. Returns the parameters of the requests made. */
export function serveRuns(runs: readonly Run[]): URLSearchParams[] {
    server.use(http.get(api('/runs/owners'), () => HttpResponse.json([])));
    return serveList('/runs', () => runs);
}
