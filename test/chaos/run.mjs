import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOrExit, bundle } from '../../apps/cli/build.mjs';
import { installOrExit, requireNode } from '../../apps/cli/install.mjs';
import config from '../../rspack.config.mjs';

/** `npm run chaos -- [--seed=N] [--minutes=M] [--cases=N] [--only=kind] [--backend=postgres|redis]` */
const root = fileURLToPath(new URL('../..', import.meta.url));

requireNode();
installOrExit();
await buildOrExit();
await bundle({
  ...config,
  entry: { chaos: join(root, 'test', 'chaos', 'main.ts') },
  output: { ...config.output, path: join(root, 'dist', 'chaos'), filename: 'main.js' },
});
const words = ['--enable-source-maps', join(root, 'dist', 'chaos', 'main.js'), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
