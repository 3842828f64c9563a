import type { Chart, Json } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { loadProgrammes } from '../load-programmes';
import { hnteFacts } from './hnte-facts';
import { programmesRoot } from './programmes-root';
import { Walker } from './walker';

const { catalogue } = loadProgrammes(programmesRoot, celExpressions);

/** The chart of a programme as it is in force in 2020. */
export function programme(id: string): Chart {
  const chart = catalogue.inForce(id, '2020-05-08');
  if (!chart) throw new Error(`no chart ${id} is in force`);
  return chart;
}

/** A case of a programme at its beginning. */
export const begin = (id: string, facts: Readonly<Record<string, Json>> = hnteFacts()): Walker =>
  new Walker(programme(id), facts);

export const evidence: Readonly<Record<string, Json>> = {
  documentNumber: '苏高企协办〔2020〕5号',
  date: '2020-05-20',
};
