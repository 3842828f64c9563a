export { asJobFailure } from './as-job-failure';
export { migrateQueues } from './migrate-queues';
export { topics } from './queue-config';
export type { QueueConfig, Topic } from './queue-config';
export { QueueModule } from './queue.module';
export { Queues } from './queues';
