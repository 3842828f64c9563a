import type { Actor } from '@terrace/kernel';
import type { Failure, FailureQuery, QueueState } from './failure';

/** Put back to be tried again, or asked for with the same key before, or not (or no longer) failed. */
export type Retried = 'retried' | 'repeated' | 'not-failed';

export interface RetryOrder {
  readonly messageIds: readonly string[];
  readonly idempotencyKey: string;
  readonly actor: Actor;
  readonly at: Date;
}

export abstract class OperationsStore {
  /** A queue in which nothing waits, and which did nothing in the last hour, is left out. */
  abstract queues(): Promise<QueueState[]>;
  /** The newest failure first. */
  abstract failures(query: FailureQuery): Promise<{ total: number; items: Failure[] }>;
  /** All in one transaction; who asked and what the cause had been is kept. */
  abstract retry(order: RetryOrder): Promise<ReadonlyMap<string, Retried>>;
}
