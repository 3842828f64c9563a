import { dateOf, isDate } from '@terrace/deadlines';
import type { Json, Snapshot } from '@terrace/engine';
import { applyChange, type HistoryEntry, type Instance } from '@terrace/workflow';

/** What one event made of a case. */
export interface Step {
  /** The day it happened: of the document it records, where it names one that is not later than the record. */
  readonly on: string;
  readonly event: string;
  readonly given: Readonly<Record<string, Json>>;
  readonly entered: readonly string[];
  readonly configuration: readonly string[];
  readonly data: Readonly<Record<string, Json>>;
}

/** A case with all its steps, the earliest first. */
export interface LoggedCase {
  readonly id: string;
  readonly enterpriseId: string;
  readonly steps: readonly Step[];
}

export function loggedCase(
  { id, subjectId }: Pick<Instance, 'id' | 'subjectId'>,
  history: readonly HistoryEntry[],
): LoggedCase {
  let snapshot: Snapshot | null = null;
  const steps = history.map((entry): Step => {
    snapshot = applyChange(snapshot, entry.change ?? bareChange(snapshot, entry));
    const { configuration, data } = snapshot;
    return {
      on: dayOf(entry),
      event: entry.name,
      given: entry.data,
      entered: entry.entered,
      configuration,
      data,
    };
  });
  return { id, enterpriseId: subjectId, steps };
}

/** The step the case stood at when a day was over; null: it had not begun. */
export const stepOn = ({ steps }: LoggedCase, on: string): Step | null =>
  steps.findLast((step) => step.on <= on) ?? null;

/** Of events from before their effects were kept only the states are known. */
function bareChange(before: Snapshot | null, { left, entered }: HistoryEntry) {
  const stayed = (before?.configuration ?? []).filter((state) => !left.includes(state));
  return { configuration: [...stayed, ...entered] };
}

function dayOf({ data, at }: HistoryEntry): string {
  const recorded = dateOf(at);
  const named = data['date'];
  return isDate(named) && named < recorded ? named : recorded;
}
