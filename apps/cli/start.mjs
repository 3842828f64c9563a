import { installOrExit, requireNode } from './install.mjs';

requireNode();
installOrExit();
const { buildOrExit } = await import('./build.mjs');
await buildOrExit();
process.argv.splice(2, process.argv.length, 'start');
await import('../../dist/apps/cli/main.js');
