import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OutOfScope } from './convert-content';
import { runScxml } from './run-scxml';

const manifestUrl = new URL('./manifest.json', import.meta.url);
const suite = join(
  dirname(createRequire(import.meta.url).resolve('@scion-scxml/test-framework/package.json')),
  'test',
  'w3c-ecma',
);
const folder = `${pathToFileURL(suite).href}/`;
/** Those with an expectation beside them; the others are for a person to watch. */
const tests = readdirSync(suite)
  .filter((file) => /^test\d+.*\.txml\.json$/.test(file))
  .map((file) => file.replace('.txml.json', ''))
  .sort();

/** `pass`, or why the test is out of scope. A failure says what happened instead. */
function outcomeOf(name: string): string {
  try {
    const configuration = runScxml(readFileSync(join(suite, `${name}.txml.scxml`), 'utf8'), folder);
    return configuration.includes('pass') ? 'pass' : `fails: ends in ${configuration.join(' ')}`;
  } catch (error) {
    if (error instanceof OutOfScope) return `out of scope: ${error.message}`;
    return `fails: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const outcomes = Object.fromEntries(tests.map((name) => [name, outcomeOf(name)]));
if (process.env['TERRACE_CONFORMANCE_WRITE'] === '1')
  writeFileSync(manifestUrl, `${JSON.stringify(outcomes, null, 2)}\n`);
const manifest = JSON.parse(readFileSync(manifestUrl, 'utf8')) as Record<string, string>;

describe("W3C's SCXML tests", () => {
  it('are all listed in the manifest', () => {
    expect(tests).toEqual(Object.keys(manifest));
  });

  it('fail nowhere', () => {
    expect(
      Object.entries(manifest).filter(([, outcome]) => !/^(pass$|out of scope: )/.test(outcome)),
    ).toEqual([]);
  });

  it.each(tests)('%s comes out as the manifest says', (name) => {
    expect(outcomes[name]).toBe(manifest[name]);
  });

  afterAll(() => {
    const count = (kind: string): number =>
      Object.values(outcomes).filter((outcome) => outcome.startsWith(kind)).length;
    process.stdout.write(
      `conformance: ${String(count('pass'))} pass, ${String(count('out of scope'))} out of scope, ${String(count('fails'))} fail, of ${String(tests.length)}\n`,
    );
  });
});
