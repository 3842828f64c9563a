import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, requireNode } from '../apps/cli/install.mjs';
import config from '../jest.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** These want the machine for themselves: beside others their processes starve, and what is slow looks like what is lost. */
const alone = ['test/e2e/cohorts.spec.ts', 'test/e2e/portal.spec.ts', 'test/chaos/chaos.spec.ts'];

requireNode();
try {
  install();
  const { build } = await import('../apps/cli/build.mjs');
  await build();
} catch (error) {
  // Whoever reads only the last line must not take a tree that cannot be built for one without tests.
  process.stdout.write(`${error.message}\n${lineOf({ passed: 0, failed: 1, skipped: 0 })}\n`);
  process.exit(1);
}
installPrograms();
process.exit(runTests(process.argv.slice(2)));

/** Redis and a browser, for the tests that need them; without them those tests say so and are skipped. */
function installPrograms() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || process.env.TERRACE_OFFLINE) return;
  const missing = [
    ['redis-server', ['redis-server']],
    ['chromium', ['chromium', 'chromium-browser', 'google-chrome']],
  ].filter(([, names]) => !names.some(isProgram));
  if (missing.length === 0 || !isProgram('apt-get')) return;
  const apt = (timeout, ...words) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return (
      spawnSync('apt-get', ['-qq', '-o', 'Acquire::Retries=0', ...words], { env, stdio: 'ignore', timeout })
        .status === 0
    );
  };
  // One by one: a missing browser must not take Redis with it. Without a network the first attempt is the last.
  if (!apt(60_000, 'update')) return;
  for (const [name] of missing) apt(240_000, 'install', '-y', '--no-install-recommends', name);
}

function isProgram(name) {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs every test, or those asked for; the last line is the count, by Jest's own result. */
function runTests(words) {
  const runs =
    words.length > 0
      ? [['--maxWorkers=2', ...words]]
      : [
          ['--maxWorkers=2', ...besideOthers()],
          ['--runInBand', ...alone],
        ];
  const counts = sumOf(runs.map(runJest));
  process.stdout.write(`${lineOf(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
}

function besideOthers() {
  return ['--testPathIgnorePatterns', ...config.testPathIgnorePatterns, ...alone];
}

function runJest(words) {
  const folder = mkdtempSync(join(tmpdir(), 'terrace-test-'));
  const result = join(folder, 'result.json');
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  // Forced: with the drawing library loaded Node may wait for ever, at the end, for a thread of it to let go.
  const { status } = spawnSync(
    process.execPath,
    [jest, '--json', `--outputFile=${result}`, '--forceExit', ...words],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment(),
    },
  );
  const counts = existsSync(result)
    ? countsOf(JSON.parse(readFileSync(result, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  // A run that failed for another reason than a test, as by coverage, is a failure too.
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function sumOf(counts) {
  const sum = (of) => counts.reduce((total, each) => total + of(each), 0);
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
  };
}

function environment() {
  const options = [
    process.env.NODE_OPTIONS,
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
  ];
  return { ...process.env, NODE_OPTIONS: options.filter(Boolean).join(' ') };
}

/** A suite that could not even be run counts as one failed test. */
function countsOf(result) {
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
