import { batchFacts, dateOf, type LegalTime, type Notice } from '@terrace/deadlines';
import type { ChangedBasis, Instance, Timer, TimerPlan } from '@terrace/workflow';

/** Working days move the dates of batches too, as long as these are projected. */
export function basesOf(notice: Notice): ChangedBasis[] {
  const batches = { kind: 'facts', below: 'batch' } as const;
  if (notice.kind === 'batch') return [batches];
  const dates = notice.days.map(({ date }) => date).sort();
  return [{ kind: 'working-days', from: dates[0] ?? '', to: dates.at(-1) ?? '' }, batches];
}

/** The date a pending deadline has by this law; null: the one it has. */
export function newDateOf(
  { basis, dueOn }: Timer,
  instance: Instance | undefined,
  law: LegalTime,
  timerPlan: TimerPlan,
): Pick<Timer, 'dueOn' | 'dueAt'> | null {
  if (!basis || !instance) return null;
  const { data } = instance.snapshot;
  const batch = batchFacts(data, dateOf(basis.startedAt), law.batchOf);
  const planned = timerPlan.plan(basis.due, [], basis.startedAt, { batch, data });
  return planned && planned.dueOn !== dueOn ? { dueOn: planned.dueOn, dueAt: planned.dueAt } : null;
}
