import type { Json, Snapshot } from '@terrace/engine';
import {
  applyChange,
  migratedEvent,
  migrationRevertedEvent,
  type HistoryEntry,
  type Instance,
} from '@terrace/workflow';

/** A case as it stood after one of its events, by what was known then. */
export interface CaseAsOf {
  /** The newest event of that moment. */
  readonly entry: HistoryEntry;
  readonly chartVersion: number;
  readonly snapshot: Snapshot;
  /** What was known when that event was decided; null where it was not kept. */
  readonly facts: Readonly<Record<string, Json>> | null;
  /** False: some events are from before their effects were kept; the data is then only as far as it is known. */
  readonly isExact: boolean;
}

/** A moment of a case: an instant, or the number of an event. */
export type Moment = { readonly at: Date } | { readonly seq: number };

/** The case at a moment, from its events alone: nothing that came later shines through. Null before it began. */
export function caseAsOf(
  instance: Pick<Instance, 'chartVersion'>,
  history: readonly HistoryEntry[],
  moment: Moment,
): CaseAsOf | null {
  const isPast = (entry: HistoryEntry): boolean =>
    'seq' in moment ? entry.seq <= moment.seq : entry.at <= moment.at;
  const past = history.slice(0, history.findLastIndex(isPast) + 1);
  const entry = past.at(-1);
  if (!entry) return null;
  const snapshot = past.reduce<Snapshot | null>(after, null)!;
  const isExact = past.every(({ change }) => change !== undefined);
  const chartVersion = versionAt(instance.chartVersion, history.slice(past.length));
  return { entry, chartVersion, snapshot, facts: entry.facts ?? null, isExact };
}

function after(before: Snapshot | null, { change, left, entered }: HistoryEntry): Snapshot {
  if (change) return applyChange(before, change);
  const { configuration = [], history = {}, data = {}, done = false } = before ?? {};
  const stayed = configuration.filter((state) => !left.includes(state));
  return { configuration: [...stayed, ...entered], history, data, done };
}

/** The version of the chart is the one that the next migration led away from; today's where none came after. */
function versionAt(today: number, later: readonly HistoryEntry[]): number {
  const move = later.find(({ name }) => name === migratedEvent || name === migrationRevertedEvent);
  const from = move?.data['from'];
  return typeof from === 'number' ? from : today;
}
