import type { Json, Snapshot } from '@terrace/engine';

/** What one event made of a case: only what differs from before. All of it, in order, is the case. */
export interface SnapshotChange {
  readonly configuration?: readonly string[];
  readonly history?: Snapshot['history'];
  /** Items of the case's data that got another value, each whole. */
  readonly data?: Readonly<Record<string, Json>>;
  /** Items of the case's data that are there no more. */
  readonly dropped?: readonly string[];
  readonly done?: boolean;
}

const nothing: Snapshot = { configuration: [], history: {}, data: {}, done: false };

/** From one snapshot to the next; `before` null begins the case. */
export function changeOf(before: Snapshot | null, after: Snapshot): SnapshotChange {
  const from = before ?? nothing;
  const set = Object.entries(after.data).filter(([name, value]) => !same(from.data[name], value));
  const dropped = Object.keys(from.data).filter((name) => !Object.hasOwn(after.data, name));
  return {
    ...(same(from.configuration, after.configuration) ? {} : { configuration: after.configuration }),
    ...(same(from.history, after.history) ? {} : { history: after.history }),
    ...(set.length > 0 ? { data: Object.fromEntries(set) } : {}),
    ...(dropped.length > 0 ? { dropped } : {}),
    ...(from.done === after.done ? {} : { done: after.done }),
  };
}

export function applyChange(before: Snapshot | null, change: SnapshotChange): Snapshot {
  const from = before ?? nothing;
  const dropped = new Set(change.dropped);
  const kept = Object.entries(from.data).filter(([name]) => !dropped.has(name));
  return {
    configuration: change.configuration ?? from.configuration,
    history: change.history ?? from.history,
    data: { ...Object.fromEntries(kept), ...change.data },
    done: change.done ?? from.done,
  };
}

/** By value. Two objects that differ in the order of their keys only count as different, which costs a line and no truth. */
const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));
