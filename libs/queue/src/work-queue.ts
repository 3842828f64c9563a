import { Fault } from '@terrace/kernel';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { asJobFailure } from './as-job-failure';
import { connectionOf } from './connection-of';
import type { QueueConfig, Topic } from './queue-config';
import type { QueueSettings } from './queue-settings';

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
  return new Worker(topic, (job) => carryJob(job, ledger, act), {
    connection: connectionOf(config),
    concurrency,
    ...limiter,
    maxStalledCount,
    lockDuration: lockMs,
    stalledInterval: lockMs / 2,
    runRetryDelay,
  });
}

/** One try at one job: a message that is done, or has failed for good, is reported to the ledger before its job ends. */
export async function carryJob(job: Job, ledger: Ledger, act: Act): Promise<void> {
  const id = job.id ?? '';
  if (!(await ledger.isWanted(id))) return;
  try {
    await act(id, job.data as Payload);
  } catch (error) {
    const failure = asJobFailure(error);
    const attempts = job.attemptsMade + 1;
    if (failure instanceof UnrecoverableError || attempts >= (job.opts.attempts ?? 1))
      await ledger.markFailed(id, { ...causeOf(error), attempts });
    throw failure;
  }
  await ledger.markDone(id);
}

function causeOf(error: unknown): { code: string; message: string } {
  if (error instanceof Fault) return { code: error.code, message: error.message };
  if (error instanceof Error) return { code: error.name, message: error.message };
  return { code: 'unknown', message: String(error) };
}
