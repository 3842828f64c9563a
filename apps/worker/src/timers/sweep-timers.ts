import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '@terrace/kernel';
import { Signals } from '@terrace/persistence';
import { WorkflowStore } from '@terrace/workflow';
import { Loop } from '../loop';

const batch = 500;

/** A sleep no longer than this, so that a clock set forward by hand is noticed. */
const longestSleepMs = 30_000;

/** Moves due timers to the outbox, and sleeps until the next one is due. */
@Injectable()
export class SweepTimers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop('timers', () => this.sweep());
  private stopListening: (() => void)[] = [];

  constructor(
    private readonly instances: WorkflowStore,
    private readonly clock: Clock,
    private readonly signals: Signals,
  ) {}

  onApplicationBootstrap(): void {
    const wake = (): void => {
      this.loop.wake();
    };
    this.stopListening = [this.signals.listen('clock', wake), this.signals.listen('instances', wake)];
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.stopListening) stop();
    await this.loop.stop();
  }

  private async sweep(): Promise<number> {
    const now = this.clock.now();
    const fired = await this.instances.fireDueTimers(now, batch);
    if (fired > 0) this.signals.announce('outbox');
    if (fired >= batch) return 0;
    const next = await this.instances.nextTimerDueAt();
    if (!next) return longestSleepMs;
    return Math.min(Math.max(next.getTime() - this.clock.now().getTime(), 0), longestSleepMs);
  }
}
