#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { installOrExit, requireNode } from './install.mjs';

// From a folder below, too, it is this checkout's programmes that are meant.
process.env.TERRACE_ROOT ??= fileURLToPath(new URL('../..', import.meta.url));
requireNode();
installOrExit();
const { buildOrExit } = await import('./build.mjs');
await buildOrExit();
await import('../../dist/apps/cli/main.js');
