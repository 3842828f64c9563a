import { Fault } from '@terrace/kernel';
import { DelayedError, UnrecoverableError, Worker, type Job } from 'bullmq';
import { asJobFailure } from './as-job-failure';
import { connectionOf } from './connection-of';
import type { QueueConfig, Topic } from './queue-config';
import { longestLeaveMs, type QueueSettings } from './queue-settings';

/** The truth about messages, kept where no queue can lose it. */
export interface Ledger {
  /** False: done already, or waiting for a person. */
  isWanted(messageId: string): Promise<boolean>;
  markDone(messageId: string): Promise<void>;
  markFailed(
    messageId: string,
    cause: { readonly code: string; readonly message: string; readonly attempts: number },
  ): Promise<void>;
}

export type Payload = Readonly<Record<string, unknown>>;
export type Act = (messageId: string, payload: Payload) => Promise<void>;

/** A worker that is killed was at fault, not its job: however often that happens, the job is tried again. */
const maxStalledCount = 100;

/** A worker whose job was taken from under it, or whose backend is away, tries to go on after this; BullMQ would wait 15 s. */
const runRetryDelay = 1_000;

/** A job left for what it needs comes back after this, doubled each time up to `longestLeaveMs`. */
const shortestLeaveMs = 100;

/** About an hour of coming back: what this job needs does not come by itself. */
const mostStarts = 400;

interface Work {
  readonly config: QueueConfig;
  readonly settings: QueueSettings;
  readonly ledger: Ledger;
  readonly act: Act;
}

/** Works one queue until it is closed. */
export function workQueue(topic: Topic, { config, settings, ledger, act }: Work): Worker {
  const { concurrency, rate, lockMs } = settings;
  const limiter = rate ? { limiter: { max: rate.max, duration: rate.perMs } } : {};
  const stalledInterval = lockMs / 2;
  const connection = connectionOf(config);
  const worker = new Worker(topic, (job) => carryJob(job, ledger, act), {
    connection: connection.options,
    concurrency,
    ...limiter,
    maxStalledCount,
    lockDuration: lockMs,
    stalledInterval,
    runRetryDelay,
  });
  // BullMQ (6.7) looks no more for jobs of dead workers after a fault that is not the connection's own, such as a full disk.
  const looking = setInterval(() => void worker.startStalledCheckTimer(), stalledInterval).unref();
  worker.on('closing', () => clearInterval(looking));
  worker.on('closed', () => void connection.close());
  return worker;
}

/** One try at one job: a message that is done, or has failed for good, is reported to the ledger before its job ends. */
export async function carryJob(job: Job, ledger: Ledger, act: Act): Promise<void> {
  const id = job.id ?? '';
  if (!(await ledger.isWanted(id))) return;
  try {
    await act(id, job.data as Payload);
  } catch (error) {
    if (error instanceof Fault && error.blameless && job.attemptsStarted < mostStarts) return leave(job);
    const failure = asJobFailure(error);
    const attempts = job.attemptsMade + 1;
    if (failure instanceof UnrecoverableError || attempts >= (job.opts.attempts ?? 1))
      await ledger.markFailed(id, { ...causeOf(error), attempts });
    throw failure;
  }
  await ledger.markDone(id);
}

/** As while a version is rolled out, and a newer process has to take what an older one cannot do: no try is counted. */
async function leave(job: Job): Promise<never> {
  const waitMs = Math.min(shortestLeaveMs * 2 ** (job.attemptsStarted - 1), longestLeaveMs);
  await job.moveToDelayed(Date.now() + waitMs, job.token);
  throw new DelayedError();
}

function causeOf(error: unknown): { code: string; message: string } {
  if (error instanceof Fault) return { code: error.code, message: error.message };
  if (error instanceof Error) return { code: error.name, message: error.message };
  return { code: 'unknown', message: String(error) };
}
