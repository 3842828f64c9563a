import { batchFacts } from '@terrace/deadlines';
import type { Json } from '@terrace/engine';
import type { TimerPlan, WorkflowStore } from '@terrace/workflow';
import { randomUUID } from 'node:crypto';
import { commitOf } from '../../../workflow/src/testing/workflow-store.contract';

export interface TermUnderTest {
  readonly name: string;
  readonly due: Json;
  /** Date it begins on. */
  readonly from: string;
  readonly batchNo?: number;
}

/** A case with these terms running, each with a reminder two days before and one the day after; its id. */
export async function plannedTimersOf(
  { store, subjectId }: { readonly store: WorkflowStore; readonly subjectId: string },
  timerPlan: TimerPlan,
  terms: readonly TermUnderTest[],
): Promise<string> {
  const begun = commitOf(subjectId, null);
  const batchNo = terms[0]?.batchNo;
  const data: Record<string, Json> = batchNo === undefined ? {} : { batchYear: 2026, batchNo };
  const instance = { ...begun.instance, snapshot: { ...begun.instance.snapshot, data } };
  const timersStarted = terms.map(({ name, due, from }) => {
    const startedAt = new Date(`${from}T01:00:00Z`);
    const planned = timerPlan.plan(due, [-2, 1], startedAt, { data, batch: batchFacts(data, from) });
    if (!planned) throw new Error(`${name} has no date`);
    const { dueOn, dueAt, reminders } = planned;
    const basis = { due, startedAt, startedSeq: 0 };
    return {
      id: randomUUID(),
      instanceId: instance.id,
      name,
      dueAt,
      event: null,
      hasFired: false,
      letter: 'due',
      reminders,
      dueOn,
      holder: null,
      basis,
    };
  });
  await store.commit([{ ...begun, instance, timersStarted }]);
  return instance.id;
}
