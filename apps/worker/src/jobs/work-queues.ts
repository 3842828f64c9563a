import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '@terrace/hosting';
import { OutboxRelay } from '@terrace/persistence';
import { openWorker, type QueueWorker } from '@terrace/queue';
import { CarryOut } from './carry-out';

/** OCR holds a core for seconds, so one check at a time; letters and timers mostly wait for the database. */
const concurrency = { checks: 1, letters: 8, timers: 8 } as const;

/** Takes jobs off the queues; a job done is reported to the outbox, so that reconciliation leaves it alone. */
@Injectable()
export class WorkQueues implements OnApplicationBootstrap, OnApplicationShutdown {
  private workers: QueueWorker[] = [];

  constructor(
    private readonly carryOut: CarryOut,
    private readonly outbox: OutboxRelay,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const topics = ['checks', 'letters', 'timers'] as const;
    this.workers = await Promise.all(
      topics.map((topic) =>
        openWorker(
          this.settings.queue,
          topic,
          async ({ id, payload }) => {
            await this.carryOut[topic](id, payload);
            await this.outbox.markDone(id);
          },
          { concurrency: concurrency[topic] },
        ),
      ),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
