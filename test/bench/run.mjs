import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOrExit, bundle } from '../../apps/cli/build.mjs';
import { installOrExit, requireNode } from '../../apps/cli/install.mjs';
import config from '../../rspack.config.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [name = '', ...words] = process.argv.slice(2);
/** A bench is a file, or a folder with a `main.ts`. */
const place = join(root, 'test', 'bench', name);

requireNode();
installOrExit();
// What runs as a process of its own is measured as it is built.
if (name === 'workflow' || name === 'registry') await buildOrExit();
const main = existsSync(`${place}.ts`) ? `${place}.ts` : join(place, 'main.ts');
// What it is held against in a process of its own.
const others = name === 'workflow' ? { 'dbos-service': join(place, 'dbos-service.ts') } : {};
// Built as the processes are, so that what is measured is what runs.
await bundle({
  ...config,
  entry: { [name]: main, ...others },
  output: { ...config.output, path: join(root, 'dist', 'bench'), filename: '[name].js' },
});
const { status } = spawnSync(
  process.execPath,
  [
    '--expose-gc',
    '--enable-source-maps',
    '--max-semi-space-size=64',
    join(root, 'dist', 'bench', `${name}.js`),
    ...words,
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
