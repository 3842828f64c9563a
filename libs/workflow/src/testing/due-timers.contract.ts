import fc from 'fast-check';
import type { WorkflowStore } from '../ports';
import { commitOf, timerOf } from './workflow-store.contract';

export interface DueTimersNeed {
  /** A store in which nothing is pending. */
  readonly emptied: () => Promise<WorkflowStore>;
  readonly subjectId: string;
  /** Ids of what has left, in order. */
  readonly outgoing: () => Promise<readonly string[]>;
}

/** What every store keeps to, whenever somebody looks and however many do. */
export function dueTimersContract(underTest: () => DueTimersNeed): void {
  const minute = fc.integer({ min: 0, max: 500 });
  const due = fc.record({ at: minute, tells: fc.boolean() });
  const world = fc.record({
    timers: fc.array(due, { minLength: 1, maxLength: 40 }),
    looks: fc.array(minute, { minLength: 1, maxLength: 4 }),
    limit: fc.integer({ min: 1, max: 15 }),
  });
  const instant = (minutes: number): Date => new Date(Date.UTC(2026, 0, 1, 0, minutes));

  it('fires timers once each, never early and in order of due time, after any outage and with several sweepers', async () => {
    const { emptied, subjectId, outgoing } = underTest();
    await fc.assert(
      fc.asyncProperty(world, async ({ timers, looks, limit }) => {
        const store = await emptied();
        const begun = commitOf(subjectId, null);
        const timersStarted = timers.map(({ at, tells }, i) => {
          const timer = timerOf(begun.instance.id, `state/${String(i)}`, instant(at).toISOString());
          return tells ? { ...timer, event: 'fell_due', letter: null } : timer;
        });
        await store.commit([{ ...begun, timersStarted }]);
        const dueAt = new Map(timersStarted.map((timer) => [timer.id, timer.dueAt.getTime()]));
        let heard: readonly string[] = [];
        for (const now of [...looks].sort((a, b) => a - b).map(instant)) {
          const sweep = async (): Promise<void> => {
            while ((await store.fireDueTimers(now, limit)) > 0);
          };
          await Promise.all([sweep(), sweep(), sweep()]);
          heard = await outgoing();
          const expected = timersStarted.filter((timer) => timer.dueAt <= now).map(({ id }) => id);
          expect([...heard].sort()).toEqual([...expected].sort());
          expect((await store.nextTimerDueAt())?.getTime() ?? Infinity).toBeGreaterThan(now.getTime());
        }
        const times = heard.map((id) => dueAt.get(id) ?? NaN);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
      { numRuns: 25 },
    );
  }, 120_000);
}
