import type { DocumentSlot } from './document-slot';

/** The newest document of one slot, as far as guards ask. */
interface CurrentDocument {
  readonly slot: string;
  readonly status: string;
}

/** What guards read about a case's documents: how many are required, there, missing, and how the checks stand. */
export function documentFacts(
  slots: readonly DocumentSlot[],
  current: readonly CurrentDocument[],
): Record<string, number | string[]> {
  const required = slots.filter((slot) => slot.required);
  const filled = new Set(current.map(({ slot }) => slot));
  const count = (status: string) => current.filter((document) => document.status === status).length;
  const missing = required.filter(({ code }) => !filled.has(code)).length;
  return {
    required: required.length,
    present: required.length - missing,
    missing,
    pending: count('pending'),
    failed: count('failed'),
    passed: count('passed'),
    held: [...filled].sort(),
  };
}
