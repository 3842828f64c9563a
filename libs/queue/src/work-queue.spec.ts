import { Fault } from '@terrace/kernel';
import { DelayedError, UnrecoverableError, type Job } from 'bullmq';
import { carryJob, type Ledger } from './work-queue';

const missing = new Fault('chart.missing', 'version 2 is not installed', {
  retryable: true,
  blameless: true,
});

/** A job as BullMQ hands it over, begun so many times. */
function begun(attemptsStarted: number): { job: Job; putOffMs: number[] } {
  const putOffMs: number[] = [];
  const job = {
    id: 'message',
    data: {},
    opts: { attempts: 10 },
    attemptsMade: 0,
    attemptsStarted,
    moveToDelayed: async (until: number) => void putOffMs.push(until - Date.now()),
  };
  return { job: job as unknown as Job, putOffMs };
}

describe('a job that lacks what only comes by itself', () => {
  const failed: string[] = [];
  const ledger: Ledger = {
    isWanted: async () => true,
    markDone: async () => undefined,
    markFailed: async (_id, { code }) => void failed.push(code),
  };
  const carry = (job: Job) => carryJob(job, ledger, () => Promise.reject(missing));

  it('comes back soon, then seldom, and is not shown as failed', async () => {
    const [first, late] = [begun(1), begun(60)];
    await expect(carry(first.job)).rejects.toThrow(DelayedError);
    await expect(carry(late.job)).rejects.toThrow(DelayedError);
    expect(first.putOffMs[0]).toBeLessThanOrEqual(100);
    expect(late.putOffMs[0]).toBeGreaterThan(9_000);
    expect(late.putOffMs[0]).toBeLessThanOrEqual(10_000);
    expect(failed).toEqual([]);
  });

  it('is shown to a person with its cause when it has come back for an hour', async () => {
    await expect(carry(begun(400).job)).rejects.toThrow(UnrecoverableError);
    expect(failed).toEqual(['chart.missing']);
  });
});
