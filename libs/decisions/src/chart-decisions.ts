import type { Chart, Json } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import type { Batch } from './decision';

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How a chart records a kind of decision: its event, or the event with the words that lists have for it. */
function decisionIn(chart: Chart, kind: string): { readonly event: string; readonly words: string[] } | null {
  const decisions = chart.def.meta?.['decisions'];
  const given = isRecord(decisions) ? decisions[kind] : undefined;
  if (typeof given === 'string') return { event: given, words: [] };
  if (!isRecord(given) || typeof given['event'] !== 'string') return null;
  const words = Array.isArray(given['words']) ? given['words'] : [];
  return { event: given['event'], words: words.filter((word) => typeof word === 'string') };
}

/** The event by which a chart records a kind of decision; null: it records none such. */
export const eventOf = (chart: Chart, kind: string): string | null => decisionIn(chart, kind)?.event ?? null;

/** The kinds of decision a chart records. */
export function kindsOf(chart: Chart): string[] {
  const decisions = chart.def.meta?.['decisions'];
  return isRecord(decisions) ? Object.keys(decisions) : [];
}

/** What a list may call a kind of decision, besides its own name. */
export const wordsOf = (chart: Chart, kind: string): readonly string[] =>
  decisionIn(chart, kind)?.words ?? [];

/** What the event of a decision asks for. */
export interface AskedField {
  readonly name: string;
  readonly title: Text;
  readonly isWhole: boolean;
  readonly required: boolean;
}

/** Every field that any transition of the event asks for, once. */
export function fieldsOf(chart: Chart, event: string): AskedField[] {
  const asked = new Map<string, AskedField>();
  for (const { on } of [chart.root, ...chart.states.values()])
    for (const { descriptors, def } of on) {
      const form = def.meta?.['form'];
      if (!descriptors.includes(event) || !Array.isArray(form)) continue;
      for (const field of form.flatMap((each: Json) => fieldOf(each))) asked.set(field.name, field);
    }
  return [...asked.values()];
}

function fieldOf(field: Json): AskedField[] {
  if (!isRecord(field) || typeof field['name'] !== 'string') return [];
  const { name, title, type, required } = field;
  const { zh = name, en = name } = isRecord(title) ? title : {};
  return [
    {
      name,
      title: { zh: String(zh), en: String(en) },
      isWhole: type === 'int',
      required: required === true,
    },
  ];
}

/** The batch a case was enrolled for; null: its chart has no batches, or it has not been enrolled. */
export function batchOf(chart: Chart, data: Readonly<Record<string, Json>>): Batch | null {
  const correlate = chart.def.meta?.['correlate'];
  if (!isRecord(correlate)) return null;
  const [year, no] = [data[String(correlate['year'])], data[String(correlate['no'])]];
  return typeof year === 'number' && typeof no === 'number' && year > 0 ? { year, no } : null;
}

export const hasBatches = (chart: Chart): boolean => isRecord(chart.def.meta?.['correlate']);
