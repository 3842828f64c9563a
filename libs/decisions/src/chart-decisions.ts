import type { Chart, Json } from '@terrace/engine';
import type { Batch } from './decision';

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The event by which a chart records a kind of decision; null: it records none such. */
export function eventOf(chart: Chart, kind: string): string | null {
  const decisions = chart.def.meta?.['decisions'];
  const event = isRecord(decisions) ? decisions[kind] : undefined;
  return typeof event === 'string' ? event : null;
}

/** The kinds of decision a chart records. */
export function kindsOf(chart: Chart): string[] {
  const decisions = chart.def.meta?.['decisions'];
  return isRecord(decisions) ? Object.keys(decisions) : [];
}

/** The batch a case was enrolled for; null: its chart has no batches, or it has not been enrolled. */
export function batchOf(chart: Chart, data: Readonly<Record<string, Json>>): Batch | null {
  const correlate = chart.def.meta?.['correlate'];
  if (!isRecord(correlate)) return null;
  const [year, no] = [data[String(correlate['year'])], data[String(correlate['no'])]];
  return typeof year === 'number' && typeof no === 'number' && year > 0 ? { year, no } : null;
}

export const hasBatches = (chart: Chart): boolean => isRecord(chart.def.meta?.['correlate']);
