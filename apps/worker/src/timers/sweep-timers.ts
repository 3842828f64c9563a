import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '@terrace/kernel';
import { Signals } from '@terrace/persistence';
import { WorkflowStore } from '@terrace/workflow';
import { Loop } from '../loop';

const batch = 500;

/** A sleep no longer than this, so that a clock set forward by hand is noticed. */
const longestSleepMs = 30_000;

/** Moves due timers to the outbox, and sleeps until the next one is due, or something is set that is due before. */
@Injectable()
export class SweepTimers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop('timers', () => this.sweep());
  private stopListening: (() => void)[] = [];
  /** When it will look again, in milliseconds: what is due later is no news. */
  private looksAtMs = Infinity;

  constructor(
    private readonly instances: WorkflowStore,
    private readonly clock: Clock,
    private readonly signals: Signals,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = [
      this.signals.listen('clock', () => this.loop.wake()),
      this.signals.listen('timers', (dueAtMs) => this.hear(dueAtMs)),
    ];
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.stopListening) stop();
    await this.loop.stop();
  }

  /** Without a time the connection had been lost, and anything may have been set. */
  private hear(dueAtMs: string): void {
    if (dueAtMs === '' || Number(dueAtMs) < this.looksAtMs) this.loop.wake();
  }

  private async sweep(): Promise<number> {
    // What is set while this looks may be missed by it: all of it is news.
    this.looksAtMs = Infinity;
    const now = this.clock.now();
    const fired = await this.instances.fireDueTimers(now, batch);
    if (fired > 0) this.signals.announce('outbox');
    if (fired >= batch) return 0;
    const next = (await this.instances.nextTimerDueAt())?.getTime() ?? Infinity;
    const nowMs = this.clock.now().getTime();
    const sleepMs = Math.min(Math.max(next - nowMs, 0), longestSleepMs);
    this.looksAtMs = nowMs + sleepMs;
    return sleepMs;
  }
}
