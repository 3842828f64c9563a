import { installOrExit, requireNode } from './install.mjs';

requireNode();
installOrExit();
const { build } = await import('./build.mjs');
await build();
await import('../../dist/apps/cli/main.js');
