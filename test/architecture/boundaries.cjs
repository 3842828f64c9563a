/** What each library may import: other libraries, by their index, and packages. Node's own modules where `node` says so. */
const kernel = 'kernel';
const features = [
  'workflow',
  'identity',
  'programmes',
  'drawing',
  'spreadsheets',
  'enterprises',
  'eligibility',
  'documents',
  'deadlines',
  'notifications',
  'simulation',
  'history',
  'operations',
  'decisions',
  'cohorts',
  'indicators',
  'carriers',
];
const below = [kernel, 'engine', ...features];

const libraries = {
  kernel: { libs: [], packages: [], node: [] },
  engine: { libs: [], packages: [], node: [] },
  expressions: { libs: ['engine'], packages: ['@marcbachmann/cel-js', 'decimal.js'], node: [] },
  workflow: { libs: [kernel, 'engine'], packages: [], node: ['crypto'] },
  identity: { libs: [kernel, 'engine', 'workflow'], packages: [], node: ['crypto'] },
  programmes: { libs: [kernel, 'engine', 'workflow'], packages: ['yaml'] },
  drawing: { libs: [kernel, 'engine'], packages: ['@dagrejs/dagre'], node: [] },
  spreadsheets: {
    libs: [kernel],
    packages: ['@e965/xlsx', 'csv-parse', 'iconv-lite', 'saxes', 'yauzl', 'yazl'],
    node: ['stream', 'stream/consumers'],
  },
  enterprises: {
    libs: [kernel, 'spreadsheets'],
    packages: ['exceljs', 'decimal.js'],
    node: ['crypto', 'events', 'stream', 'stream/consumers'],
  },
  eligibility: {
    libs: [kernel, 'engine', 'programmes', 'enterprises'],
    packages: ['decimal.js'],
    node: ['fs', 'path'],
  },
  documents: {
    libs: [kernel, 'enterprises'],
    packages: ['@hyzyla/pdfium', '@gutenye/ocr-node', '@napi-rs/canvas', 'file-type', 'exceljs'],
  },
  deadlines: { libs: [kernel], packages: ['chinese-days'], node: [] },
  notifications: { libs: [kernel], packages: [] },
  simulation: {
    libs: [kernel, 'engine', 'workflow', 'programmes', 'deadlines'],
    packages: ['pure-rand', 'csv-parse'],
    node: [],
  },
  history: { libs: [kernel, 'engine', 'workflow'], packages: [], node: ['crypto'] },
  decisions: {
    libs: [kernel, 'engine', 'workflow', 'identity', 'spreadsheets', 'enterprises'],
    packages: [],
    node: ['crypto'],
  },
  cohorts: { libs: [kernel, 'engine', 'workflow', 'identity', 'programmes'], packages: [], node: [] },
  operations: { libs: [kernel, 'identity'], packages: [], node: [] },
  carriers: { libs: [kernel, 'identity'], packages: ['decimal.js'], node: [] },
  typesetting: {
    libs: [],
    packages: ['@pdf-lib/fontkit', '@expo-google-fonts/noto-sans-sc', 'pdf-lib'],
    node: ['fs/promises', 'module'],
  },
  indicators: {
    libs: [
      ...[kernel, 'engine', 'workflow', 'identity', 'programmes', 'history', 'deadlines'],
      ...['carriers', 'typesetting'],
    ],
    packages: ['decimal.js', 'exceljs', 'pdf-lib'],
    node: ['fs', 'path'],
  },
  cases: { libs: below, packages: ['@nestjs/common'] },
  demonstration: {
    libs: [kernel, 'enterprises', 'typesetting'],
    packages: ['@napi-rs/canvas', 'decimal.js', 'pdf-lib', 'exceljs'],
  },
  // The adapters: each implements ports of the libraries below, and none knows another.
  persistence: { libs: below, packages: ['typeorm', 'pg', '@nestjs/[^/]+', 'reflect-metadata'] },
  queue: { libs: below, packages: ['bullmq', 'ioredis', 'pg', '@nestjs/[^/]+', 'reflect-metadata'] },
  storage: { libs: below, packages: [] },
  channels: { libs: below, packages: ['nodemailer'] },
  hosting: {
    libs: [...below, 'expressions', 'persistence', 'queue', 'storage', 'channels'],
    packages: ['@nestjs/common'],
  },
};

const anyOf = (names) => `(${names.map((name) => name.replaceAll('.', '\\.')).join('|')})`;
/** Node's modules carry no path; what cannot be resolved carries none either, and has a law of its own. */
const nodeModules = (names) => (names ? anyOf(names) : '[a-z_]+(/promises)?');
const code = '(?!.*(\\.spec\\.ts$|\\.contract\\.ts$|/testing/))';

const law = (name, from, to, except) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: to, ...(except && { pathNot: except }) },
});

const lawOf = ([name, { libs, packages, node }]) =>
  law(
    `${name}-imports-only-what-it-may`,
    `^libs/${name}/${code}`,
    '.',
    [
      `^libs/${name}/`,
      libs.length > 0 && `^libs/${anyOf(libs)}/`,
      packages.length > 0 && `^node_modules/(@types/)?(${packages.join('|')})(/|$)`,
      node?.length !== 0 && `^(node:)?${nodeModules(node)}$`,
    ].filter(Boolean),
  );

module.exports = {
  forbidden: [
    ...Object.entries(libraries).map(lawOf),
    law('apps-do-not-meet', '^apps/([^/]+)/', '^apps/', '^apps/$1/'),
    law('no-library-knows-an-app', '^libs/', '^apps/'),
    law('the-web-sees-no-library', '^apps/web/', '^libs/'),
    law('a-library-is-entered-by-its-index', '^(?:apps|libs)/([^/]+)/', '^libs/[^/]+/', [
      '^libs/[^/]+/src/index\\.ts$',
      '^libs/[^/]+/src/testing/',
      '^libs/$1/',
    ]),
    law('only-specs-use-what-is-for-testing', `^(?:apps|libs)/([^/]+)/${code}`, '^libs/[^/]+/src/testing/'),
    law(
      'only-persistence-queue-and-the-embedded-database-know-postgres',
      `^(apps|libs)/(?!persistence/|queue/|cli/src/embedded/)${code}`,
      '^node_modules/(@types/)?(typeorm|pg|@nestjs/typeorm)/',
    ),
    law(
      'only-queue-and-the-worker-know-bullmq',
      `^(apps|libs)/(?!queue/|worker/)${code}`,
      '^node_modules/(bullmq|ioredis|@nestjs/bullmq)/',
    ),
    law(
      'only-channels-know-smtp',
      `^(apps|libs)/(?!channels/)${code}`,
      '^node_modules/(@types/)?nodemailer/',
    ),
    law(
      'only-the-cli-knows-the-demonstration',
      `^(apps|libs)/(?!cli/|demonstration/)${code}`,
      '^libs/demonstration/',
    ),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'every-library-has-its-law',
      severity: 'error',
      from: {},
      to: { path: '^libs/', pathNot: `^libs/${anyOf(Object.keys(libraries))}/` },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.terrace)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
