import type { Path } from '@terrace/programmes';
import { units } from './indicator';

export interface YearMistake {
  readonly path: Path;
  readonly message: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** What each kind of count is made of: `?` may be left out. A misspelt key would change a number in silence. */
const counts: Readonly<Record<string, readonly string[]>> = {
  standing: ['chart', 'states', 'where?', 'per?'],
  reached: ['chart', 'states', 'where?', 'per?'],
  events: ['chart', 'event', 'where?', 'sum?'],
  carriers: ['what', 'level?', 'type?'],
  certificates: ['chart', 'recordedBy', 'until', 'years', 'ended'],
  tagged: ['tag'],
  given: ['figure'],
  ratio: ['part', 'whole', 'within?', 'times'],
  growth: ['of', 'years'],
  lapsing: ['certificates', 'renewedBy'],
};

/** Parts of a count that are counts themselves. */
const nested = ['part', 'whole', 'of', 'certificates'];

const parts = {
  year: ['year', 'basis', 'indicators', 'figures'],
  indicator: [
    'id',
    'title',
    'unit',
    'target',
    'count',
    ...['aspired?', 'besides?', 'forecast?', 'clause?', 'note?', 'unconfirmed?'],
  ],
} as const;

/** Whether a file holds the indicators of a year. */
export function checkYear(value: unknown): YearMistake[] {
  const mistakes: YearMistake[] = [];
  const year = fieldsOf(value, [], parts.year, mistakes);
  const figures = new Set(Object.keys((year['figures'] as Fields | undefined) ?? {}));
  const indicators = Array.isArray(year['indicators']) ? (year['indicators'] as unknown[]) : [];
  indicators.forEach((each, at) => checkIndicator(each, ['indicators', at], figures, mistakes));
  return mistakes;
}

function checkIndicator(
  value: unknown,
  path: Path,
  figures: ReadonlySet<string>,
  mistakes: YearMistake[],
): void {
  const indicator = fieldsOf(value, path, parts.indicator, mistakes);
  const known: readonly unknown[] = units;
  if ('unit' in indicator && !known.includes(indicator['unit']))
    mistakes.push({ path: [...path, 'unit'], message: `no such unit; known: ${units.join(', ')}` });
  checkCount(indicator['count'], [...path, 'count'], figures, mistakes);
  const besides = Array.isArray(indicator['besides']) ? (indicator['besides'] as Fields[]) : [];
  besides.forEach((each, at) =>
    checkCount(each['count'], [...path, 'besides', at, 'count'], figures, mistakes),
  );
}

function checkCount(value: unknown, path: Path, figures: ReadonlySet<string>, mistakes: YearMistake[]): void {
  const kind = isFields(value) ? String(value['kind']) : '';
  const keys = counts[kind];
  if (!keys) {
    mistakes.push({ path, message: `a count is one of ${Object.keys(counts).join(', ')}` });
    return;
  }
  const count = fieldsOf(value, path, ['kind', ...keys], mistakes);
  if (kind === 'given' && !figures.has(String(count['figure'])))
    mistakes.push({ path, message: `no such figure; known: ${[...figures].join(', ')}` });
  for (const key of nested)
    if (count[key] !== undefined) checkCount(count[key], [...path, key], figures, mistakes);
}

function fieldsOf(value: unknown, path: Path, keys: readonly string[], mistakes: YearMistake[]): Fields {
  if (!isFields(value)) {
    mistakes.push({ path, message: `give ${keys.join(', ')}` });
    return {};
  }
  const names = keys.map((key) => key.replace('?', ''));
  for (const key of Object.keys(value).filter((name) => !names.includes(name)))
    mistakes.push({
      path: [...path, key],
      message: `'${key}' is not known here; known: ${names.join(', ')}`,
    });
  for (const key of keys.filter((name) => !name.endsWith('?') && value[name] === undefined))
    mistakes.push({ path, message: `'${key}' is missing` });
  return value;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
