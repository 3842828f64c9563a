import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Chart } from '@terrace/engine';
import { uuidOf } from '@terrace/workflow';
import { OutOfScope } from '../convert-content';
import { compileDurable } from './compile-durable';
import { durableCharts } from './durable-charts';

const suite = join(
  dirname(createRequire(import.meta.url).resolve('@scion-scxml/test-framework/package.json')),
  'test',
  'w3c-ecma',
);

export interface DurableTest {
  readonly name: string;
  readonly instanceId: string;
  /** Its own, under its name, and those it invokes. */
  readonly charts: readonly Chart[];
}

/** The named tests that our format says without computing addressees, delays or ids. */
export function durableTests(names: readonly string[]): DurableTest[] {
  return names.flatMap((name) => {
    try {
      const text = readFileSync(join(suite, `${name}.txml.scxml`), 'utf8');
      const charts = durableCharts(name, text, `${pathToFileURL(suite).href}/`).map(compileDurable);
      return [{ name, instanceId: uuidOf('conformance', name), charts }];
    } catch (error) {
      if (error instanceof OutOfScope) return [];
      throw error;
    }
  });
}
