import { AmendmentStore, LegalTime, type Amendment, type Notice } from '@terrace/deadlines';
import { Clock, systemActor, type Actor, type UnitOfWork } from '@terrace/kernel';
import { plannedTimersOf, type TermUnderTest } from './planned-timers';
import { LegalTimerPlan } from '../legal-timer-plan';
import { ForeseeAmendment } from '../foresee-amendment';
import { ReplanDeadlines } from '../replan-deadlines';
import type { WorkflowStore } from '@terrace/workflow';
import { randomUUID } from 'node:crypto';

export interface ReplanNeed {
  readonly store: WorkflowStore;
  readonly amendments: AmendmentStore;
  readonly unitOfWork: UnitOfWork;
  readonly subjectId: string;
}

class Now extends Clock {
  override now = () => new Date('2026-06-01T01:00:00Z');
}

const administrator: Actor = { id: 'admin', name: '系统管理员', roles: ['admin'], enterpriseId: null };

/** What working out deadlines again keeps to on every store. */
export function replanContract(underTest: () => ReplanNeed): void {
  const law = new LegalTime();
  const timerPlan = new LegalTimerPlan(law);

  const pending = (terms: readonly TermUnderTest[]) => plannedTimersOf(underTest(), timerPlan, terms);

  const entered = async (notice: Notice): Promise<string> => {
    const amendment: Amendment = {
      id: randomUUID(),
      notice,
      source: '通知',
      datedOn: '2026-06-01',
      enteredBy: systemActor,
      enteredAt: new Now().now(),
      appliedAt: null,
      moved: 0,
    };
    await underTest().amendments.add(amendment);
    return amendment.id;
  };

  const replan = (id: string): Promise<void> => {
    const { store, amendments, unitOfWork } = underTest();
    return new ReplanDeadlines(store, amendments, law, timerPlan, unitOfWork, new Now()).replan(id);
  };

  const datesOf = async (ids: readonly string[]) =>
    Object.fromEntries((await underTest().store.timersOf(ids)).map(({ name, dueOn }) => [name, dueOn]));

  const remindersOf = async (id: string) => {
    const timers = await underTest().store.timersOf([id]);
    return timers.flatMap(({ name, reminders }) =>
      reminders.map(({ offsetDays, at }) => [`${name}#${String(offsetDays)}`, at.toISOString()] as const),
    );
  };

  it('moves exactly those deadlines whose term the holiday crosses, with the reminders that are to come', async () => {
    const [before, crossing, after, days] = [
      { name: 'before/due', due: { workingDays: 5 }, from: '2026-06-01' },
      { name: 'crossing/due', due: { workingDays: 5 }, from: '2026-06-08' },
      { name: 'after/due', due: { workingDays: 5 }, from: '2026-06-10' },
      { name: 'days/due', due: { days: 7 }, from: '2026-06-08' },
    ];
    const id = await pending([before, crossing, after, days]);
    const old = await datesOf([id]);
    const holiday = [{ date: '2026-06-10', isWorkingDay: false, name: '临时放假' }];
    const notice = await entered({ kind: 'calendar', days: holiday });
    await replan(notice);
    const moved = await datesOf([id]);
    expect({ ...old, ...moved }).toEqual(moved);
    expect(old['crossing/due']).toBe('2026-06-15');
    const changed = Object.keys(old).filter((name) => old[name] !== moved[name]);
    expect(changed).toEqual(['crossing/due']);
    expect(moved['crossing/due']).toBe('2026-06-16');
    expect((await remindersOf(id)).filter(([name]) => name.startsWith('crossing'))).toEqual([
      ['crossing/due#-2', '2026-06-14T01:00:00.000Z'],
      ['crossing/due#1', '2026-06-17T01:00:00.000Z'],
    ]);
    expect(await underTest().amendments.load(notice)).toMatchObject({ moved: 1 });
  });

  it('moves a last day of days or months that becomes a rest day, unless the term says that it stands', async () => {
    const id = await pending([
      { name: 'rectify/due', due: { days: 20 }, from: '2026-09-02' },
      { name: 'observe/due', due: { days: 20, onRestDay: 'stands' }, from: '2026-09-02' },
      { name: 'weekend/due', due: { months: 1 }, from: '2026-07-15' },
    ]);
    const old = await datesOf([id]);
    expect(old).toMatchObject({
      'rectify/due': '2026-09-22',
      'observe/due': '2026-09-22',
      'weekend/due': '2026-08-17',
    });
    const days = [
      { date: '2026-08-15', isWorkingDay: true, name: '调休上班' },
      { date: '2026-09-22', isWorkingDay: false, name: '临时放假' },
    ];
    await replan(await entered({ kind: 'calendar', days }));
    expect(await datesOf([id])).toMatchObject({
      'rectify/due': '2026-09-23',
      'observe/due': '2026-09-22',
      'weekend/due': '2026-08-15',
    });
  });

  it('foresees what a notice would move, and moves nothing by it', async () => {
    const id = await pending([
      { name: 'foreseen/due', due: { workingDays: 5 }, from: '2026-10-19' },
      { name: 'observed/due', due: { days: 7, onRestDay: 'stands' }, from: '2026-10-19' },
    ]);
    const old = await datesOf([id]);
    const { store, amendments } = underTest();
    const days = [{ date: '2026-10-22', isWorkingDay: false, name: '临时放假' }];
    const foreseen = await new ForeseeAmendment(store, amendments, new Now()).foresee(
      { kind: 'calendar', days },
      administrator,
    );
    if (foreseen.kind === 'refused') throw new Error(foreseen.refusal.reason.en);
    const own = foreseen.value.items.filter(({ instance }) => instance.id === id);
    expect(own.map(({ timer, dueOn }) => [timer.name, timer.dueOn, dueOn])).toEqual([
      ['foreseen/due', '2026-10-26', '2026-10-27'],
    ]);
    expect(await datesOf([id])).toEqual(old);
    const notice = await entered({ kind: 'calendar', days });
    await replan(notice);
    expect((await datesOf([id]))['foreseen/due']).toBe('2026-10-27');
    expect(await amendments.load(notice)).toMatchObject({ moved: foreseen.value.moved });
  });

  it('brings back the date when the day is worked after all, and does nothing when it is done again', async () => {
    const id = await pending([{ name: 'review/due', due: { workingDays: 5 }, from: '2026-07-06' }]);
    const old = await datesOf([id]);
    const day = (isWorkingDay: boolean) =>
      entered({ kind: 'calendar', days: [{ date: '2026-07-08', isWorkingDay, name: '调整' }] });
    await replan(await day(false));
    expect(await datesOf([id])).not.toEqual(old);
    const back = await day(true);
    await replan(back);
    await replan(back);
    expect(await datesOf([id])).toEqual(old);
    expect(await underTest().amendments.load(back)).toMatchObject({ moved: 1 });
  });

  it('follows the dates of a batch for the cases enrolled for it', async () => {
    const term = { due: { fact: 'batch.districtCutoff' }, from: '2026-03-01' };
    const first = await pending([{ ...term, name: 'first/cutoff', batchNo: 1 }]);
    const second = await pending([{ ...term, name: 'second/cutoff', batchNo: 2 }]);
    const old = await datesOf([second]);
    const notice = {
      kind: 'batch',
      year: 2026,
      no: 1,
      districtCutoff: '2026-06-05',
      cityCutoff: '2026-06-12',
      provinceCutoff: '2026-06-30',
    } as const;
    await replan(await entered(notice));
    expect((await datesOf([first]))['first/cutoff']).toBe('2026-06-05');
    expect(await datesOf([second])).toEqual(old);
  });

  it('leaves what has fired fired, fires no reminder twice, and none before its new time', async () => {
    const id = await pending([{ name: 'opinion/due', due: { workingDays: 5 }, from: '2026-08-03' }]);
    const { store } = underTest();
    const fired = async (at: string) => {
      const before = (await remindersOf(id)).map(([name]) => name);
      await store.fireDueTimers(new Date(at), 1_000);
      const after = new Set((await remindersOf(id)).map(([name]) => name));
      return before.filter((name) => !after.has(name));
    };
    expect(await fired('2026-08-08T02:00:00Z')).toEqual(['opinion/due#-2']);
    const holiday = [{ date: '2026-08-10', isWorkingDay: false, name: '临时放假' }];
    await replan(await entered({ kind: 'calendar', days: holiday }));
    expect((await datesOf([id]))['opinion/due']).toBe('2026-08-11');
    expect(await fired('2026-08-11T02:00:00Z')).toEqual([]);
    expect(await fired('2026-08-12T02:00:00Z')).toEqual(['opinion/due#1']);
  });
}
