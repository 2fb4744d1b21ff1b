// Fails when modules of src import each other in a circle. Types count too: two files that need each other are one idea.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import ts from 'typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const source = path.join(root, 'src');

const files = readdirSync(source, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));

function resolve(from, name) {
    const base = name.startsWith('src/') ? path.join(root, name) : path.resolve(path.dirname(from), name);
    return ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
        .map((end) => base + end)
        .find((file) => files.includes(file) && existsSync(file));
}

const imports = new Map(
    files.map((file) => [
        file,
        ts
            .preProcessFile(readFileSync(file, 'utf8'), true, true)
            .importedFiles.map(({fileName}) => fileName)
            .filter((name) => name.startsWith('.') || name.startsWith('src/'))
            .map((name) => resolve(file, name))
            .filter(Boolean),
    ]),
);

const circles = [];
const done = new Set();
function visit(file, trail) {
    const start = trail.indexOf(file);
    if (start >= 0) {
        circles.push([...trail.slice(start), file].map((member) => path.relative(source, member)).join(' → '));
        return;
    }
    if (!done.has(file)) {
        for (const next of imports.get(file)) {
            visit(next, [...trail, file]);
        }
        done.add(file);
    }
}
files.forEach((file) => visit(file, []));

if (circles.length > 0) {
    console.error(`Modules import each other:\n${circles.join('\n')}`);
    process.exit(1);
}
