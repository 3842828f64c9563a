import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Inject, Logger, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import { connectionOf, type QueueConnection } from './connection-of';
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

const logger = new Logger('queue');

const CONNECTION = Symbol('queue connection');

/** The queues, on the backend that the settings name. */
@Module({})
export class QueueModule implements OnApplicationShutdown {
  constructor(@Inject(CONNECTION) private readonly connection: QueueConnection) {}

  static forRoot(
    config: QueueConfig,
    settings: Readonly<Record<Topic, QueueSettings>> = readQueueSettings(),
  ): DynamicModule {
    const queues = BullModule.registerQueue(
      ...topics.map((name) => ({ name, defaultJobOptions: jobOptionsOf(settings[name]) })),
    );
    const connection = connectionOf(config);
    const provider = {
      provide: Queues,
      inject: topics.map((name) => getQueueToken(name)),
      useFactory: (...each: Queue[]) => openQueues(each, connection.pool),
    };
    return {
      module: QueueModule,
      global: true,
      imports: [BullModule.forRoot({ connection: connection.options }), queues],
      providers: [provider, { provide: CONNECTION, useValue: connection }],
      exports: [queues, Queues],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}

/** BullMQ keeps the fault of a first connection for good: a process that begins without its queues has to begin again. */
async function openQueues(each: readonly Queue[], pool: QueueConnection['pool']): Promise<Queues> {
  // Told to whoever asks a queue for something, too.
  for (const queue of each) queue.on('error', ({ message }) => logger.warn(`${queue.name}: ${message}`));
  await Promise.all(each.map((queue) => queue.waitUntilReady()));
  const byTopic = Object.fromEntries(each.map((queue) => [queue.name, queue])) as Record<Topic, Queue>;
  return new Queues(byTopic, pool);
}
