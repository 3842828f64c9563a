import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OutboxRelay } from '@terrace/persistence';
import { Queues } from '@terrace/queue';
import { Loop } from '../loop';

/** Longer than any job takes (OCR of a long scan: tens of seconds), shorter than anyone waits for a lost one. */
const leaseMs = Number(process.env['TERRACE_RECONCILE_MS'] ?? 60_000);

/**
 * Puts back what the queue should hold and may have lost: every message handed over but not reported done.
 * One that is still queued keeps its job, for the id is the same.
 */
@Injectable()
export class ReconcileQueues implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop('reconcile', () => this.reconcile());

  constructor(
    private readonly outbox: OutboxRelay,
    private readonly queues: Queues,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  private async reconcile(): Promise<number> {
    const messages = await this.outbox.unfinished(leaseMs, 1_000);
    if (messages.length > 0) await this.queues.addMany(messages);
    return leaseMs;
  }
}
