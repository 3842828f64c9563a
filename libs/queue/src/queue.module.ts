import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import { connectionOf } from './connection-of';
import { topics, type QueueConfig, type Topic } from './queue-config';
import { readQueueSettings, type QueueSettings } from './queue-settings';
import { Queues } from './queues';

/** A job that has ended is of no more use to anybody: what became of its message stands in the outbox. */
const jobOptionsOf = ({ attempts, backOffMs }: QueueSettings): JobsOptions => ({
  attempts,
  backoff: { type: 'exponential', delay: backOffMs, jitter: 0.25 },
  removeOnComplete: true,
  removeOnFail: true,
});

/** The queues, on the backend that the settings name. */
@Module({})
export class QueueModule {
  static forRoot(
    config: QueueConfig,
    settings: Readonly<Record<Topic, QueueSettings>> = readQueueSettings(),
  ): DynamicModule {
    const queues = BullModule.registerQueue(
      ...topics.map((name) => ({ name, defaultJobOptions: jobOptionsOf(settings[name]) })),
    );
    const provider = {
      provide: Queues,
      inject: topics.map((name) => getQueueToken(name)),
      useFactory: (...each: Queue[]) =>
        new Queues(Object.fromEntries(each.map((queue) => [queue.name, queue])) as Record<Topic, Queue>),
    };
    return {
      module: QueueModule,
      global: true,
      imports: [BullModule.forRoot({ connection: connectionOf(config) }), queues],
      providers: [provider],
      exports: [queues, Queues],
    };
  }
}
