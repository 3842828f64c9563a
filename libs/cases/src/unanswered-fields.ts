import type { Chart, Json } from '@terrace/engine';
import { actionMetaOf } from '@terrace/programmes';
import type { HistoryEntry } from '@terrace/workflow';
import { correctionsOf } from './open-corrections';

/** Whether something that can be done where the case stands must answer what was pinned to fields. */
export const mustAnswer = (chart: Chart, configuration: readonly string[]): boolean =>
  configuration.some((state) =>
    chart.states.get(state)?.on.some(({ def }) => actionMetaOf(def).answersCorrections),
  );

/** Fields that were to be put right and have not been filled in since, by name. */
export function unansweredFields(history: readonly HistoryEntry[]): string[] {
  const open = correctionsOf(history, []).filter(({ answered }) => !answered);
  return [...new Set(open.flatMap(({ field }) => field ?? []))];
}

/** As facts tell them; empty where they tell of none. */
export function unansweredIn(facts: Readonly<Record<string, Json>>): readonly string[] {
  const corrections = facts['corrections'];
  const fields = isRecord(corrections) ? corrections['fields'] : undefined;
  return Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : [];
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
