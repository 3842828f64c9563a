import { basename, dirname } from 'node:path';
import { rspack } from '@rspack/core';
import config from '../../rspack.config.mjs';

/** Bundles one entry as the product's processes are bundled: `node bundle-worker.mjs <entry.ts> <output.js>`. */
const [entry, output] = process.argv.slice(2);
const compiler = rspack({
  ...config,
  entry: { worker: entry },
  output: { ...config.output, path: dirname(output), filename: basename(output) },
});
const stats = await new Promise((resolve, reject) =>
  compiler.run((error, result) => (error ? reject(error) : resolve(result))),
);
await new Promise((resolve) => compiler.close(resolve));
if (stats.hasErrors()) {
  process.stderr.write(stats.toString({ all: false, errors: true, colors: false }));
  process.exit(1);
}
