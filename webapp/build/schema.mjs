// Turns the API description into types for src/api.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

import openapiTS, {astToString} from 'openapi-typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const description = path.join(root, '../docs/api/openapi.yaml');
const target = path.join(root, 'src/api/schema.gen.ts');

if (!existsSync(description)) {
    console.error(`${description} does not exist`);
    process.exit(1);
}
const text = `// Generated from docs/api/openapi.yaml by npm run generate. Do not edit.\n\n${astToString(await openapiTS(pathToFileURL(description)))}`;
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    writeFileSync(target, text);
}
