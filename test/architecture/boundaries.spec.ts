import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = join(root, 'test/architecture/boundaries.cjs');
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string }[] };

const apps = ['api', 'worker', 'cli', 'web'];
const packages = ['typeorm', 'bullmq', 'nodemailer', 'left-pad', 'yaml', '@nestjs/common'];
const libs = forbidden.flatMap(({ name }) => /^(.+)-imports-only-what-it-may$/.exec(name)?.[1] ?? []);

/** What is planted, by file, with the law that must speak. */
const offences: Record<string, readonly (readonly [file: string, text: string])[]> = {
  'apps-do-not-meet': [['apps/api/src/offence-1.ts', "import '../../worker/src/main';"]],
  'no-library-knows-an-app': [['libs/cases/src/offence-2.ts', "import '../../../apps/api/src/main';"]],
  'the-web-sees-no-library': [
    [
      'apps/web/src/offence-3.ts',
      "import type { kernel } from '@terrace/kernel';\nexport type A = typeof kernel;",
    ],
  ],
  'a-library-is-entered-by-its-index': [
    ['apps/api/src/offence-4.ts', "import '../../../libs/kernel/src/inner';"],
  ],
  'only-specs-use-what-is-for-testing': [
    ['apps/api/src/offence-5.ts', "import '../../../libs/kernel/src/testing/fake';"],
  ],
  'only-persistence-queue-and-the-embedded-database-know-postgres': [
    ['apps/api/src/offence-6.ts', "import 'typeorm';"],
  ],
  'only-queue-and-the-worker-know-bullmq': [['apps/api/src/offence-7.ts', "import 'bullmq';"]],
  'only-channels-know-smtp': [['apps/worker/src/offence-8.ts', "import 'nodemailer';"]],
  'only-the-cli-knows-the-demonstration': [['apps/api/src/offence-9.ts', "import '@terrace/demonstration';"]],
  'no-cycles': [
    ['libs/engine/src/offence-a.ts', "import type { B } from './offence-b';\nexport type A = B;"],
    ['libs/engine/src/offence-b.ts', "import type { A } from './offence-a';\nexport type B = A | 1;"],
  ],
  'everything-resolves': [['apps/api/src/offence-c.ts', "import './nowhere';"]],
  'every-library-has-its-law': [
    ['libs/lawless/src/index.ts', 'export const lawless = 1;'],
    ['apps/api/src/offence-d.ts', "import '@terrace/lawless';"],
  ],
};
for (const lib of libs)
  offences[`${lib}-imports-only-what-it-may`] = [[`libs/${lib}/src/offence.ts`, "import 'left-pad';"]];

/** Further ways round a law, each of which an earlier draft could have let through. */
const detours: readonly (readonly [law: string, file: string, text: string])[] = [
  ['engine-imports-only-what-it-may', 'libs/engine/src/detour-1.ts', "import 'node:crypto';"],
  ['engine-imports-only-what-it-may', 'libs/engine/src/detour-2.ts', "import 'node:fs/promises';"],
  ['engine-imports-only-what-it-may', 'libs/engine/src/detour-3.ts', "import '@nestjs/common';"],
  [
    'engine-imports-only-what-it-may',
    'libs/engine/src/detour-4.ts',
    "export { kernel } from '@terrace/kernel';",
  ],
  [
    'workflow-imports-only-what-it-may',
    'libs/workflow/src/detour-5.ts',
    "import type { persistence } from '@terrace/persistence';\nexport type A = typeof persistence;",
  ],
  ['workflow-imports-only-what-it-may', 'libs/workflow/src/detour-6.ts', "import 'node:fs';"],
  ['documents-imports-only-what-it-may', 'libs/documents/src/detour-7.ts', "import '@terrace/deadlines';"],
  ['documents-imports-only-what-it-may', 'libs/documents/src/detour-8.ts', "import '@nestjs/common';"],
  ['persistence-imports-only-what-it-may', 'libs/persistence/src/detour-9.ts', "import '@terrace/queue';"],
  ['queue-imports-only-what-it-may', 'libs/queue/src/detour-a.ts', "import '@terrace/channels';"],
  ['cases-imports-only-what-it-may', 'libs/cases/src/detour-b.ts', "import '@terrace/persistence';"],
  [
    'cases-imports-only-what-it-may',
    'libs/cases/src/detour-c.ts',
    "export const late = () => import('@terrace/hosting');",
  ],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('the laws of dependency', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  const violationsOf = (planted: readonly (readonly [string, string])[]): Violation[] => {
    const folder = mkdtempSync(join(tmpdir(), 'terrace-laws-'));
    folders.push(folder);
    for (const [file, text] of [...skeleton(), ...planted]) write(join(folder, file), text);
    return cruise(folder);
  };

  it('are silent about a tree that keeps them', () => {
    expect(violationsOf([])).toEqual([]);
  });

  it('speak, each of them, where they are broken', () => {
    const violations = violationsOf(Object.values(offences).flat());
    const silent = forbidden
      .map(({ name }) => name)
      .filter(
        (name) =>
          !violations.some(
            ({ from, rule }) => rule.name === name && offences[name]?.some(([file]) => file === from),
          ),
      );
    expect(silent).toEqual([]);
  });

  it('speak about every detour', () => {
    const violations = violationsOf(detours.map(([, file, text]) => [file, text]));
    const silent = detours.filter(
      ([law, file]) => !violations.some(({ from, rule }) => rule.name === law && from === file),
    );
    expect(silent).toEqual([]);
  });
});

/** The layout of this repository, one small file each, breaking nothing. */
function skeleton(): [string, string][] {
  const tsConfig = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as object;
  return [
    ['package.json', '{ "type": "module" }'],
    ['tsconfig.json', JSON.stringify(tsConfig)],
    ...packages.flatMap((name): [string, string][] => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
      [`node_modules/${name}/index.js`, ''],
    ]),
    ...libs.map((lib): [string, string] => [`libs/${lib}/src/index.ts`, `export const ${lib} = 1;`]),
    ...apps.map((app): [string, string] => [`apps/${app}/src/main.ts`, `export const ${app} = 1;`]),
    ['libs/kernel/src/inner.ts', 'export const inner = 1;'],
    ['libs/kernel/src/testing/fake.ts', 'export const fake = 1;'],
    // What is allowed, so that a law that forbids everything is found out as well.
    [
      'libs/workflow/src/acts.ts',
      "import '@terrace/kernel';\nimport '@terrace/engine';\nimport 'node:crypto';",
    ],
    ['libs/programmes/src/read.ts', "import 'yaml';\nimport 'node:fs';\nimport '@terrace/workflow';"],
    ['libs/cases/src/act.ts', "import '@nestjs/common';\nimport '@terrace/workflow';"],
    ['libs/persistence/src/store.ts', "import 'typeorm';\nimport '@terrace/documents';"],
    ['libs/documents/src/act.spec.ts', "import '../../kernel/src/testing/fake';\nimport 'left-pad';"],
    ['libs/hosting/src/host.ts', "import '@terrace/persistence';\nimport '@terrace/queue';"],
    ['apps/api/src/app.ts', "import './main';\nimport '@terrace/hosting';\nimport 'left-pad';"],
    ['apps/cli/src/seed.ts', "import '@terrace/demonstration';"],
  ];
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function cruise(folder: string): Violation[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const words = [program, 'apps', 'libs', '--config', config, '--output-type', 'json'];
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const { stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
    maxBuffer: 1 << 26,
  });
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}
