import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure';

/** The ratios last committed: what a run is compared with. */
export const resultsFile = join(process.cwd(), 'test', 'bench', 'workflow', 'results.json');

export interface Results {
  readonly machine: { readonly cpu: string; readonly cores: number; readonly memoryGiB: number };
  readonly node: string;
  readonly postgres: Readonly<Record<string, string>>;
  readonly figures: readonly Figure[];
}

export function resultsOf(figures: readonly Figure[], postgres: Results['postgres']): Results {
  const [cpu] = cpus();
  return {
    machine: {
      cpu: cpu?.model ?? '',
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 1024 ** 3),
    },
    node: process.version,
    postgres,
    figures: figures.map(rounded),
  };
}

export function readResults(): Results | null {
  return existsSync(resultsFile) ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as Results) : null;
}

/** What was measured now replaces the same figures of the last run; those not measured now stay. */
export function saveResults(results: Results): void {
  const fresh = new Map(results.figures.map((figure) => [figure.id, figure]));
  const kept = (readResults()?.figures ?? []).filter(({ id }) => !fresh.has(id));
  const figures = [...kept, ...fresh.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  write(resultsFile, { ...results, figures });
}

export const write = (file: string, results: Results): void =>
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);

const digits = (value: number): number => Number(value.toPrecision(4));

const rounded = (figure: Figure): Figure => ({
  ...figure,
  ours: digits(figure.ours),
  reference: digits(figure.reference),
  ratio: {
    median: digits(figure.ratio.median),
    least: digits(figure.ratio.least),
    most: digits(figure.ratio.most),
  },
});
