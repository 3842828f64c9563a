import { Fault } from '@terrace/kernel';
import { UnrecoverableError } from 'bullmq';

/** A fault as BullMQ should take it: one that trying again cannot help, or has not for too long, fails the job at once, all else is tried again. */
export function asJobFailure(error: unknown): Error {
  if (error instanceof Fault && (!error.retryable || error.blameless))
    return new UnrecoverableError(`${error.code}: ${error.message}`);
  return error instanceof Error ? error : new Error(String(error));
}
