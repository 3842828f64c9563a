import { dateOf } from '@terrace/deadlines';
import {
  start,
  stop,
  transition,
  type Chart,
  type Decision,
  type Effect,
  type Snapshot,
} from '@terrace/engine';
import { stoppedEvent, type HistoryEntry, type Instance } from '@terrace/workflow';

type Moved = Extract<Decision, { kind: 'moved' }>;

/** One event decided again. */
export interface ReplayedStep {
  readonly entry: HistoryEntry;
  readonly effects: readonly Effect[];
  readonly next: Snapshot;
}

export type Replay =
  | { readonly kind: 'replayed'; readonly steps: readonly ReplayedStep[] }
  | { readonly kind: 'diverged'; readonly seq: number; readonly what: string };

/** Decides a history again from its first event, with nothing but what it records. */
export function replay(
  instance: Instance,
  history: readonly HistoryEntry[],
  charts: readonly Chart[],
): Replay {
  const chart = charts.find(
    ({ id, version }) => id === instance.chartId && version === instance.chartVersion,
  );
  if (!chart) return { kind: 'diverged', seq: 0, what: `no chart ${instance.chartId}` };
  const steps: ReplayedStep[] = [];
  for (const entry of history) {
    const decision = decideAgain(chart, steps.at(-1)?.next ?? null, entry);
    const difference = differenceOf(decision, entry);
    if (decision.kind === 'refused' || difference !== null)
      return { kind: 'diverged', seq: entry.seq, what: difference ?? 'is refused now' };
    steps.push({ entry, effects: decision.effects, next: decision.next });
  }
  return { kind: 'replayed', steps };
}

function decideAgain(chart: Chart, before: Snapshot | null, entry: HistoryEntry): Decision {
  const context = { actor: entry.actor, facts: { today: dateOf(entry.at) }, at: entry.at.toISOString() };
  if (!before) return start(chart, context, entry.data);
  if (entry.name === stoppedEvent) return stop(chart, before, context);
  const data = { ...entry.data, ...(entry.note === null ? {} : { note: entry.note }) };
  const invoked = entry.invokeId === undefined ? {} : { invokeId: entry.invokeId };
  return transition(chart, before, { name: entry.name, data, ...invoked }, context);
}

function differenceOf(decision: Decision, { name, left, entered }: HistoryEntry): string | null {
  if (decision.kind === 'refused') return `${name} is refused: ${decision.refusal.kind}`;
  const same = (a: Moved['left'], b: readonly string[]) => a.join() === b.join();
  if (same(decision.left, left) && same(decision.entered, entered)) return null;
  return `${name} enters ${decision.entered.join()}, and entered ${entered.join()}`;
}
