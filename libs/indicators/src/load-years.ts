import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@terrace/kernel';
import { parsePositioned } from '@terrace/programmes';
import { checkYear } from './check-year';
import type { IndicatorYear } from './indicator';
import { IndicatorYears } from './indicator-years';

/** The years of a folder; throws one fault naming every mistake with its file. */
export function loadYears(folder: string): IndicatorYears {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYear(name, readFileSync(join(folder, name), 'utf8')));
  const mistakes = read.flatMap(({ told }) => told);
  if (mistakes.length > 0)
    throw new Fault(
      'indicators.invalid',
      `wrong in the indicators under ${folder}:\n${mistakes.join('\n')}`,
      {
        retryable: false,
      },
    );
  return new IndicatorYears(read.flatMap(({ year }) => year ?? []));
}

/** One year from its text; `told` says what is wrong with it, line by line. */
export function readYear(
  name: string,
  text: string,
): { readonly year: IndicatorYear | null; readonly told: readonly string[] } {
  const yaml = parsePositioned(text);
  if (yaml.faults.length > 0)
    return {
      year: null,
      told: yaml.faults.map(({ line, message }) => `  ${name}:${String(line)} ${message}`),
    };
  const told = checkYear(yaml.value).map(({ path, message }) => {
    const { line, column } = yaml.locate(path);
    return `  ${name}:${String(line)}:${String(column)} ${message}`;
  });
  return told.length > 0 ? { year: null, told } : { year: yaml.value as IndicatorYear, told };
}
