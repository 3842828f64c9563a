import type { Chart, Expressions } from '@terrace/engine';
import type { MigrationPlan } from './migration-plan';

/** What the checks share: both versions, the language, and where to tell of a mistake. */
export interface Desk {
  readonly plan: MigrationPlan;
  readonly from: Chart;
  readonly to: Chart;
  readonly expressions: Expressions;
  wrong(path: readonly (string | number)[], message: string, cure: string): void;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
