import { installOrExit, requireNode } from './install.mjs';

requireNode();
installOrExit();
const { buildOrExit } = await import('./build.mjs');
await buildOrExit();
await import('../../dist/apps/cli/main.js');
