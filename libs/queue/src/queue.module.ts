import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { connectionOf } from './connection-of';
import { topics, type QueueConfig } from './queue-config';
import { Queues } from './queues';

/** From half a second, doubled each time: the tenth try comes after about four minutes. */
const defaultJobOptions = {
  attempts: 10,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: { count: 1_000 },
  // A job that failed for good stays where a person can see it and try it again.
  removeOnFail: false,
};

/** The queues, on the backend that the settings name. */
@Module({})
export class QueueModule {
  static forRoot(config: QueueConfig): DynamicModule {
    const queues = BullModule.registerQueue(...topics.map((name) => ({ name })));
    const provider = {
      provide: Queues,
      inject: topics.map((name) => getQueueToken(name)),
      useFactory: (checks: Queue, letters: Queue, timers: Queue, events: Queue) =>
        new Queues({ checks, letters, timers, events }),
    };
    return {
      module: QueueModule,
      global: true,
      imports: [BullModule.forRoot({ connection: connectionOf(config), defaultJobOptions }), queues],
      providers: [provider],
      exports: [queues, Queues],
    };
  }
}
