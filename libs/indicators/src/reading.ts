import type { Text } from '@terrace/kernel';

/** One of those behind a number. */
export interface Counted {
  readonly enterpriseId: string;
  /** Null: counted for what the registry says, not for a case. */
  readonly caseId: string | null;
  /** The day it counts from; null: not noted. */
  readonly since: string | null;
  /** What it adds, where amounts are added up; an exact decimal. */
  readonly amount: string | null;
}

/** What a count came to on a day. */
export interface Tally {
  /** An exact decimal; null: the records do not tell, which is not the same as nothing. */
  readonly value: string | null;
  readonly counted: readonly Counted[];
  /** What is missing where there is no value. */
  readonly missing: Text | null;
  /** Of a ratio. */
  readonly parts?: { readonly part: string; readonly whole: string };
}

/** Those counted, each enterprise or case once, and how many they are. */
export const tallyOf = (counted: readonly Counted[]): Tally => ({
  value: String(counted.length),
  counted,
  missing: null,
});

export const unknown = (missing: Text): Tally => ({ value: null, counted: [], missing });

/** The first of each enterprise. */
export function oncePerEnterprise(counted: readonly Counted[]): Counted[] {
  const first = new Map<string, Counted>();
  for (const each of counted) if (!first.has(each.enterpriseId)) first.set(each.enterpriseId, each);
  return [...first.values()];
}
