import { Fault } from '@terrace/kernel';
import { topics, type Topic } from './queue-config';

/** A job left without a try being counted comes back after this at the latest. */
export const longestLeaveMs = 10_000;

/** How one queue is worked. */
export interface QueueSettings {
  /** Jobs that one worker process does at a time. */
  readonly concurrency: number;
  /** Jobs that all workers together begin within a time; null: as fast as they can. */
  readonly rate: Rate | null;
  /** Messages handed to the queue and not done yet, at most; the rest waits in the outbox. */
  readonly ahead: number;
  /** Tries before a message waits for a person. */
  readonly attempts: number;
  /** Before the second try; doubled each time, a quarter of it by chance. */
  readonly backOffMs: number;
  /** A job whose worker is gone is another's after this and half of it again. */
  readonly lockMs: number;
}

export interface Rate {
  readonly max: number;
  readonly perMs: number;
}

/** From half a second, doubled each time: the tenth try comes after about four minutes. */
const usual: QueueSettings = {
  concurrency: 8,
  rate: null,
  ahead: 1_000,
  attempts: 10,
  backOffMs: 500,
  lockMs: 20_000,
};

export const defaultQueueSettings: Readonly<Record<Topic, QueueSettings>> = {
  // OCR holds a core for seconds: one check at a time.
  checks: { ...usual, concurrency: 1, ahead: 200 },
  letters: usual,
  timers: usual,
  events: usual,
  // Each is a queue of pages by itself.
  migrations: { ...usual, concurrency: 1 },
  // One order for many cases at a time keeps the database free for single ones.
  bulk: { ...usual, concurrency: 1, ahead: 50 },
  // A list holds a core and some hundred megabytes while it is read.
  imports: { ...usual, concurrency: 1 },
};

/** The defaults, with what the environment says of a queue: `TERRACE_QUEUE_<NAME>_CONCURRENCY|RATE|AHEAD|ATTEMPTS|BACKOFF_MS|LOCK_MS`. */
export function readQueueSettings(
  environment: NodeJS.ProcessEnv = process.env,
): Readonly<Record<Topic, QueueSettings>> {
  const settings = topics.map((topic) => [topic, settingsOf(topic, environment)] as const);
  return Object.fromEntries(settings) as Record<Topic, QueueSettings>;
}

function settingsOf(topic: Topic, environment: NodeJS.ProcessEnv): QueueSettings {
  const given = defaultQueueSettings[topic];
  const named = (what: string): Named => {
    const name = `TERRACE_QUEUE_${topic.toUpperCase()}_${what}`;
    return { name, value: environment[name] };
  };
  return {
    concurrency: countOr(given.concurrency, named('CONCURRENCY')),
    rate: rateOr(given.rate, named('RATE')),
    ahead: countOr(given.ahead, named('AHEAD')),
    attempts: countOr(given.attempts, named('ATTEMPTS')),
    backOffMs: countOr(given.backOffMs, named('BACKOFF_MS')),
    lockMs: countOr(given.lockMs, named('LOCK_MS')),
  };
}

/** Longest a job of this queue is ever put off: before its last try, chance at its worst, or left uncounted. */
export const longestWaitMs = ({ attempts, backOffMs }: QueueSettings): number =>
  Math.max(backOffMs * 2 ** Math.max(attempts - 2, 0) * 1.25, longestLeaveMs);

interface Named {
  readonly name: string;
  readonly value: string | undefined;
}

function countOr(usually: number, { name, value }: Named): number {
  if (!value) return usually;
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw unreadable(name, value, 'a whole number above 0');
}

/** The longest time within which jobs are counted for a rate. */
export const longestRateMs = 3_600_000;

const unitMs: Readonly<Record<string, number>> = { s: 1_000, min: 60_000, h: longestRateMs };

function rateOr(usually: Rate | null, { name, value }: Named): Rate | null {
  if (!value) return usually;
  if (value === 'none') return null;
  const [, max = '', unit = ''] = /^([1-9]\d*)\/(s|min|h)$/.exec(value) ?? [];
  const perMs = unitMs[unit];
  if (perMs === undefined) throw unreadable(name, value, 'a rate such as 20/s, 600/min or 5000/h, or none');
  return { max: Number(max), perMs };
}

const unreadable = (name: string, value: string, wanted: string): Fault =>
  new Fault('settings.unreadable', `${name}=${value} is not ${wanted}`, { retryable: false });
