import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { RetryDecisions } from '@terrace/decisions';
import { Signals } from '@terrace/persistence';
import { Loop } from '../loop';

const batch = 50;

/** Without a signal the waiting decisions are still looked at this often. */
const idleMs = 30_000;

/** Cases move often, decisions wait seldom: moves within this time are looked at together. */
const calmMs = 500;

/** Tries a decision that came early as soon as its case has moved. */
@Injectable()
export class RetryWaitingDecisions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop('decisions', () => this.retry());
  private stopListening: (() => void) | null = null;
  private waking: NodeJS.Timeout | null = null;

  constructor(
    private readonly retryDecisions: RetryDecisions,
    private readonly signals: Signals,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.signals.listen('instances', () => {
      this.waking ??= setTimeout(() => {
        this.waking = null;
        this.loop.wake();
      }, calmMs);
    });
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopListening?.();
    if (this.waking) clearTimeout(this.waking);
    await this.loop.stop();
  }

  private async retry(): Promise<number> {
    const tried = await this.retryDecisions.retry(batch);
    return tried === batch ? 0 : idleMs;
  }
}
