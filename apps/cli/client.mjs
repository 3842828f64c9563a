import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { buildOrExit } from './build.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The portal's client, generated from the API's own document; no system need run. */
await buildOrExit();
const described = execFileSync(process.execPath, [here('../../dist/apps/api/main.js'), '--describe'], {
  cwd: here('../..'),
  maxBuffer: 64 * 1024 * 1024,
});
const client = astToString(await openapiTS(JSON.parse(described)));
writeFileSync(here('../web/src/api/schema.d.ts'), `${COMMENT_HEADER}${client}`);
