/** One queue as the outbox knows it. */
export interface QueueState {
  readonly topic: string;
  /** In the outbox, not handed over yet. */
  readonly waiting: number;
  /** Handed to the queue, not done yet. */
  readonly handedOver: number;
  /** Failed for good: waits for a person. */
  readonly failed: number;
  /** When the oldest message that is not done was written; null: none waits. */
  readonly oldestAt: Date | null;
  readonly doneLastMinute: number;
  readonly doneLastHour: number;
  readonly failedLastHour: number;
}

/** A message whose effect did not happen, however often it was tried. */
export interface Failure {
  readonly id: string;
  readonly topic: string;
  /** The case it is about; null for none. */
  readonly instanceId: string | null;
  readonly causeCode: string;
  readonly causeMessage: string;
  /** Tries so far, those before earlier retries included. */
  readonly attempts: number;
  readonly createdAt: Date;
  readonly failedAt: Date;
}

export interface FailureQuery {
  readonly topic?: string;
  readonly offset: number;
  readonly limit: number;
}
