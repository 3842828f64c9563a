import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stampFile = join(root, 'dist', 'built-from');
const sources = ['apps', 'libs', 'package-lock.json', 'rspack.config.mjs', 'tsconfig.json'];
const results = ['api/main.js', 'worker/main.js', 'cli/main.js', 'web/index.html'];

/** Builds the three processes and the portal, unless the sources are those of the last build. */
export async function build() {
  const stamp = hashOf(sources);
  if (isBuilt() && readFileSync(stampFile, 'utf8') === stamp) return;
  process.stdout.write('Building… 正在构建…\n');
  // Until all is built, nothing is: a build that fails half-way must not pass for the one before.
  rmSync(stampFile, { force: true });
  rmSync(join(root, 'dist', 'apps', 'chunks'), { recursive: true, force: true });
  await buildProcesses();
  await buildPortal();
  writeFileSync(stampFile, stamp);
}

export const isBuilt = () =>
  existsSync(stampFile) && results.every((result) => existsSync(join(root, 'dist', 'apps', result)));

async function buildProcesses() {
  await bundle((await import(pathToFileURL(join(root, 'rspack.config.mjs')).href)).default);
}

/** Bundles as the configuration says; throws what is wrong with the sources. */
export async function bundle(config) {
  const { rspack } = await import('@rspack/core');
  const compiler = rspack(config);
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, colors: false }));
}

async function buildPortal() {
  const vite = await import('vite');
  await vite.build({ configFile: join(root, 'apps/web/vite.config.ts'), logLevel: 'warn' });
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  const entries = /\.[a-z]+$/.test(path) ? null : readDirectory(full);
  if (!entries) return void hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  for (const name of entries)
    if (name !== 'node_modules' && !/\.spec\.tsx?$/.test(name)) addTo(hash, join(path, name));
}

function readDirectory(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/** As `build`, but a failure is told and ends the process. */
export async function buildOrExit() {
  try {
    await build();
  } catch (error) {
    process.stderr.write(`${error.message}\nThe build failed: see above.\n构建失败，原因见上。\n`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildOrExit();
