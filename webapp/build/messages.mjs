// Extracts the messages of src into i18n/en.json. With --check it only tells whether that file is up to date.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const catalogue = path.join(root, 'i18n/en.json');

function extract(target) {
    const args = ['extract', 'src/**/*.{ts,tsx}', '--ignore', '**/*.test.{ts,tsx}', '**/*.d.ts', '**/*.gen.ts'];
    execFileSync('npx', ['--no-install', 'formatjs', ...args, '--format', 'simple', '--throws', '--out-file', target], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
    });
}

if (process.argv.includes('--check')) {
    const scratch = mkdtempSync(path.join(tmpdir(), 'messages-'));
    const fresh = path.join(scratch, 'en.json');
    extract(fresh);
    const same = readFileSync(fresh, 'utf8') === readFileSync(catalogue, 'utf8');
    rmSync(scratch, {recursive: true});
    if (!same) {
        console.error('i18n/en.json is out of date: run npm run generate');
        process.exit(1);
    }
} else {
    extract(catalogue);
}
