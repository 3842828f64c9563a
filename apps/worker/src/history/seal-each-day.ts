import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DayLedger, SealDays, dayAfter, settleMs, startOf } from '@terrace/history';
import { Clock, UnitOfWork } from '@terrace/kernel';
import { Signals } from '@terrace/persistence';
import { calendarDateOf } from '@terrace/workflow';
import { Loop } from '../loop';

/** A sleep no longer than this, so that a clock set forward by hand is noticed. */
const longestSleepMs = 60_000;

/** The act, wired; the database says what has been sealed, so a restart forgets nothing and several workers do it once. */
export const sealDays = {
  provide: SealDays,
  inject: [DayLedger, UnitOfWork, Clock],
  useFactory: (ledger: DayLedger, unitOfWork: UnitOfWork, clock: Clock) =>
    new SealDays(ledger, unitOfWork, clock),
};

/** Seals what has passed, then sleeps until the next midnight in Shanghai. */
@Injectable()
export class SealEachDay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop('history', () => this.seal());
  private stopListening: (() => void) | null = null;

  constructor(
    private readonly sealDays: SealDays,
    private readonly clock: Clock,
    private readonly signals: Signals,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.signals.listen('clock', () => {
      this.loop.wake();
    });
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopListening?.();
    await this.loop.stop();
  }

  /** One day at a time, so that a worker told to stop need not first make up for a year. */
  private async seal(): Promise<number> {
    if (await this.sealDays.sealNext()) return 0;
    const now = this.clock.now().getTime();
    const nextMidnight = startOf(dayAfter(calendarDateOf(new Date(now - settleMs)))).getTime();
    return Math.min(nextMidnight + settleMs - now + 1, longestSleepMs);
  }
}
