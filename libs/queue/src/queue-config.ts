/** Where the queues live: beside the truth in PostgreSQL, or on Redis for several machines. */
export interface QueueConfig {
  readonly kind: 'postgres' | 'redis';
  readonly databaseUrl: string;
  readonly redisUrl: string;
}

/** One queue per kind of work, so that slow checks never hold up a letter. */
export const topics = ['checks', 'letters', 'timers', 'events', 'migrations', 'bulk', 'imports'] as const;
export type Topic = (typeof topics)[number];
