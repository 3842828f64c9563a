import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const libraries = readdirSync(here('libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Packages stay in node_modules: native ones cannot be bundled, and the others need not be. */
const fromNodeModules = ({ request }, done) =>
  /^(\.|\/|@terrace\/)/.test(request) ? done() : done(null, `module ${request}`);

const typescript = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
};

/** The three processes as ES modules, one bundle each: dist/apps/<name>/main.js. */
export default {
  context: here('.'),
  target: 'node20',
  mode: 'none',
  devtool: 'source-map',
  entry: Object.fromEntries(['api', 'worker', 'cli'].map((name) => [name, here(`apps/${name}/src/main.ts`)])),
  output: {
    path: here('dist/apps'),
    filename: '[name]/main.js',
    chunkFilename: 'chunks/[name].[contenthash:8].js',
    module: true,
    library: { type: 'module' },
    chunkFormat: 'module',
    devtoolModuleFilenameTemplate: '[absolute-resource-path]',
  },
  externalsType: 'module',
  externals: [fromNodeModules],
  resolve: {
    extensions: ['.ts', '.js', '.json'],
    alias: Object.fromEntries(
      libraries.map(({ name }) => [`@terrace/${name}$`, here(`libs/${name}/src/index.ts`)]),
    ),
  },
  module: {
    // A bundle asks node for its own place: createRequire(import.meta.url) must find node_modules from dist/.
    parser: { javascript: { importMeta: false, createRequire: false, url: false, worker: false } },
    rules: [{ test: /\.ts$/, loader: 'builtin:swc-loader', options: typescript, type: 'javascript/auto' }],
  },
  optimization: { minimize: false, splitChunks: false, nodeEnv: false, emitOnErrors: false },
  node: false,
  stats: 'errors-warnings',
};
