import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DayLedger, SealDays, dayAfter, dayRootHash, genesisRoot, type DayRoot } from '@terrace/history';
import { Clock } from '@terrace/kernel';
import { Signals, type Database } from '@terrace/persistence';
import { NoUnitOfWork } from '../../../../libs/workflow/src/testing/no-unit-of-work';
import { SealEachDay } from './seal-each-day';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Jest's timers move it: time passes for the clock and for whoever sleeps alike. */
class VirtualClock extends Clock {
  override now = () => new Date();
}

class Ledger extends DayLedger {
  readonly roots: DayRoot[] = [];
  firstEvent: Date | null = null;
  override lock = async () => undefined;
  override last = async () => this.roots.at(-1) ?? null;
  override firstEventAt = async () => this.firstEvent;
  override unsealedHeads = async () => [];
  override append = async (root: DayRoot) => void this.roots.push(root);
}

describe('the worker’s daily sealing', () => {
  let ledger: Ledger;
  let workers: SealEachDay[];

  beforeEach(() => {
    // Monday noon in Shanghai.
    jest.useFakeTimers({ now: new Date('2026-05-04T12:00:00+08:00') });
    ledger = new Ledger();
    workers = [];
  });

  afterEach(async () => {
    await stopAll();
    jest.useRealTimers();
  });

  /** Silent: time alone wakes the workers. */
  const signals = new Signals({} as Database, '');
  const unitOfWork = new NoUnitOfWork();

  const begin = (): void => {
    const clock = new VirtualClock();
    const worker = new SealEachDay(new SealDays(ledger, unitOfWork, clock), clock, signals);
    worker.onApplicationBootstrap();
    workers.push(worker);
  };
  const stopAll = () => Promise.all(workers.splice(0).map((worker) => worker.onApplicationShutdown()));

  /** Day, and when in Shanghai it was sealed. */
  const sealed = (): string[] =>
    ledger.roots.map(({ day, sealedAt }) => {
      const local = new Date(sealedAt.getTime() + 8 * hourMs).toISOString();
      return `${day} at ${local.slice(0, 10)} ${local.slice(11, 16)}`;
    });

  const isChained = (): boolean =>
    ledger.roots.every(
      ({ root, ...rest }, index) =>
        dayRootHash(rest) === root && rest.previousRoot === (ledger.roots[index - 1]?.root ?? genesisRoot),
    );

  it('comes once for each day, five minutes after midnight in Shanghai', async () => {
    ledger.firstEvent = new Date('2026-05-04T09:00:00+08:00');
    begin();
    await jest.advanceTimersByTimeAsync(12 * hourMs);
    expect(sealed()).toEqual([]);
    await jest.advanceTimersByTimeAsync(3 * dayMs);
    expect(sealed()).toEqual([
      '2026-05-04 at 2026-05-05 00:05',
      '2026-05-05 at 2026-05-06 00:05',
      '2026-05-06 at 2026-05-07 00:05',
    ]);
    expect(isChained()).toBe(true);
  });

  it('makes up for every day of an outage as soon as a worker is back, in their order, and goes on', async () => {
    ledger.firstEvent = new Date('2026-05-04T09:00:00+08:00');
    begin();
    await jest.advanceTimersByTimeAsync(dayMs);
    await stopAll();
    await jest.advanceTimersByTimeAsync(5 * dayMs);
    expect(sealed()).toEqual(['2026-05-04 at 2026-05-05 00:05']);
    begin();
    await jest.advanceTimersByTimeAsync(dayMs);
    const days = ['2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08', '2026-05-09'];
    expect(sealed().slice(1)).toEqual([
      ...days.map((day) => `${day} at 2026-05-10 12:00`),
      '2026-05-10 at 2026-05-11 00:05',
    ]);
    expect(isChained()).toBe(true);
  });

  it('comes once for each day though several workers are up', async () => {
    ledger.firstEvent = new Date('2026-05-04T09:00:00+08:00');
    for (const begun of [begin, begin, begin]) begun();
    await jest.advanceTimersByTimeAsync(4 * dayMs);
    expect(ledger.roots.map(({ day }) => day)).toEqual([
      '2026-05-04',
      '2026-05-05',
      '2026-05-06',
      '2026-05-07',
    ]);
    expect(isChained()).toBe(true);
  });

  it('waits for the first event there ever was', async () => {
    begin();
    await jest.advanceTimersByTimeAsync(2 * dayMs);
    expect(sealed()).toEqual([]);
    ledger.firstEvent = new Date();
    await jest.advanceTimersByTimeAsync(dayMs);
    expect(ledger.roots.map(({ day }) => day)).toEqual([dayAfter('2026-05-05')]);
  });
});
