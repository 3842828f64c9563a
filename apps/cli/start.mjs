import { installOrExit, requireNode } from './install.mjs';

requireNode();
installOrExit();
const { build } = await import('./build.mjs');
await build();
process.argv.splice(2, process.argv.length, 'start');
await import('../../dist/apps/cli/main.js');
