// Checks the size of what each surface loads, and that nothing in the bundle evaluates strings. Run after the build.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';

import {CHUNK_REPORT} from '../webpack.config.js';

const KB = 1024;

/** Gzipped limits by chunk name; a surface counts everything it loads besides main.js. */
const LIMITS = {main: 40 * KB, sidebar: 120 * KB, product: 200 * KB};
const OTHER = 80 * KB;

/** The bundler's own way to find the global object, tried only where `globalThis` is missing. */
const GUARDED_FALLBACK = /\bnew Function\("return this"\)/g;
const EVALUATION = /\beval\(|\bnew Function\(|\bFunction\("/;

const {directory, groups, files} = JSON.parse(readFileSync(CHUNK_REPORT, 'utf8'));
const read = (file) => readFileSync(path.join(directory, file));
const size = (list) =>
    list.filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipSync(read(file), {level: 9}).length, 0);

const problems = [];
const rows = [];
const measure = (name, list, limit) => {
    const bytes = size(list);
    rows.push(`${name.padEnd(24)} ${(bytes / KB).toFixed(1).padStart(7)} KB of ${limit / KB} KB`);
    if (bytes > limit) {
        problems.push(`${name} is ${bytes} bytes gzipped; its budget is ${limit}`);
    }
};

for (const name of Object.keys(LIMITS)) {
    if (groups[name]) {
        measure(name, groups[name], LIMITS[name]);
    } else {
        problems.push(`there is no chunk named ${name}`);
    }
}
const counted = new Set(Object.keys(LIMITS).flatMap((name) => groups[name] ?? []));
for (const file of files) {
    if (file.endsWith('.js') && !counted.has(file)) {
        measure(file, [file], OTHER);
    }
    if (file.endsWith('.js') && EVALUATION.test(read(file).toString().replaceAll(GUARDED_FALLBACK, ''))) {
        problems.push(`${file} evaluates strings, which the host's content security policy forbids`);
    }
}

console.log(rows.join('\n'));
if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(1);
}
