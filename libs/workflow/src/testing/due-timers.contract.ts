import fc from 'fast-check';
import type { Timer } from '../instance';
import type { WorkflowStore } from '../ports';
import { commitOf, timerOf } from './workflow-store.contract';

export interface DueTimersNeed {
  /** A store in which nothing is pending. */
  readonly emptied: () => Promise<WorkflowStore>;
  readonly subjectId: string;
  /** What has left, in order: a reminder by its name, an event by its timer's id. */
  readonly outgoing: () => Promise<readonly string[]>;
}

/** What a timer does, each by name, and when it is due. */
const actsOf = ({ id, name, event, dueAt, reminders }: Timer): [string, number][] => [
  ...(event === null ? [] : [[id, dueAt.getTime()] as [string, number]]),
  ...reminders.map(({ offsetDays, at }): [string, number] => [`${name}#${String(offsetDays)}`, at.getTime()]),
];

/** What every store keeps to, whenever somebody looks and however many do. */
export function dueTimersContract(underTest: () => DueTimersNeed): void {
  const minute = fc.integer({ min: 0, max: 500 });
  const due = fc.record({
    at: minute,
    tells: fc.boolean(),
    reminds: fc.uniqueArray(minute, { maxLength: 3 }),
  });
  const world = fc.record({
    timers: fc.array(due, { minLength: 1, maxLength: 20 }),
    looks: fc.array(minute, { minLength: 1, maxLength: 4 }),
    limit: fc.integer({ min: 1, max: 15 }),
  });
  const instant = (minutes: number): Date => new Date(Date.UTC(2026, 8, 1, 0, minutes));

  it('fires timers once each, never early and in order of due time, after any outage and with several sweepers', async () => {
    const { emptied, subjectId, outgoing } = underTest();
    await fc.assert(
      fc.asyncProperty(world, async ({ timers, looks, limit }) => {
        const store = await emptied();
        const begun = commitOf(subjectId, null);
        const timersStarted = timers.map(({ at, tells, reminds }, i) => {
          const remindAt = [...reminds].sort((a, b) => a - b).map((each) => instant(each).toISOString());
          const timer = timerOf(begun.instance.id, `state/${String(i)}`, instant(at).toISOString(), remindAt);
          return tells ? { ...timer, event: 'fell_due' } : timer;
        });
        await store.commit([{ ...begun, timersStarted }]);
        const dueAt = new Map(timersStarted.flatMap(actsOf));
        let heard: readonly string[] = [];
        for (const now of [...looks].sort((a, b) => a - b).map(instant)) {
          const sweep = async (): Promise<void> => {
            while ((await store.fireDueTimers(now, limit)) > 0);
          };
          await Promise.all([sweep(), sweep(), sweep()]);
          heard = await outgoing();
          const expected = [...dueAt].filter(([, at]) => at <= now.getTime()).map(([what]) => what);
          expect([...heard].sort()).toEqual(expected.sort());
          expect((await store.nextTimerDueAt())?.getTime() ?? Infinity).toBeGreaterThan(now.getTime());
        }
        const times = heard.map((what) => dueAt.get(what) ?? NaN);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
      { numRuns: 25 },
    );
  }, 120_000);
}
