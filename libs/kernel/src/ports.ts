/** The time acts are done at. In a demonstration district it may run ahead of the wall clock. */
export abstract class Clock {
  abstract now(): Date;
}

export abstract class Ids {
  /** A new UUID (version 7: sorted by time, so indexes stay compact). */
  abstract next(): string;
}

/** Everything done inside `run` becomes durable together or not at all. Nested runs join the outer one. */
export abstract class UnitOfWork {
  /** Whether the caller runs inside one. */
  abstract readonly isOpen: boolean;

  abstract run<T>(work: () => Promise<T>): Promise<T>;
}

/** A message that must reach a queue exactly because its transaction committed. */
export interface OutboxMessage {
  /** A UUID; becomes the job's id, so relaying twice makes one job. */
  readonly id: string;
  /** Queue it goes to: `checks`, `letters`, `timers`, `events`, `bulk`. */
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Messages written in the current unit of work and relayed after it commits. */
export abstract class Outbox {
  abstract put(messages: readonly OutboxMessage[]): Promise<void>;
}
