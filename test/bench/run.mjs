import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rspack } from '@rspack/core';
import { installOrExit, requireNode } from '../../apps/cli/install.mjs';
import config from '../../rspack.config.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [name = '', ...words] = process.argv.slice(2);

requireNode();
installOrExit();
await bundle();
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', '--enable-source-maps', join(root, 'dist', 'bench', `${name}.js`), ...words],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);

/** One file, as the processes are built, so that what is measured is what runs. */
async function bundle() {
  const compiler = rspack({
    ...config,
    entry: { [name]: join(root, 'test', 'bench', `${name}.ts`) },
    output: { ...config.output, path: join(root, 'dist', 'bench'), filename: '[name].js' },
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, colors: false }));
}
