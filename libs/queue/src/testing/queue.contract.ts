import { randomUUID } from 'node:crypto';
import { getQueueToken } from '@nestjs/bullmq';
import { Test, type TestingModule } from '@nestjs/testing';
import { Fault, type OutboxMessage } from '@terrace/kernel';
import { Worker, type Job, type Queue } from 'bullmq';
import { asJobFailure } from '../as-job-failure';
import { connectionOf } from '../connection-of';
import type { QueueConfig } from '../queue-config';
import { QueueModule } from '../queue.module';
import { Queues } from '../queues';

const letter = (): OutboxMessage => ({ id: randomUUID(), topic: 'letters', payload: { kind: 'admitted' } });

/** What the queues keep to, wherever they live. `config` is asked for when the suite's server runs. */
export function queueContract(config: () => QueueConfig): void {
  let module: TestingModule;
  let queues: Queues;
  let queue: Queue;
  const workers: Worker[] = [];

  const work = (act: (job: Job) => Promise<void>): Worker => {
    const worker = new Worker('letters', act, { connection: connectionOf(config()) });
    workers.push(worker);
    return worker;
  };

  beforeAll(async () => {
    module = await Test.createTestingModule({ imports: [QueueModule.forRoot(config())] }).compile();
    await module.init();
    queues = module.get(Queues);
    queue = module.get<Queue>(getQueueToken('letters'));
    await queue.waitUntilReady();
  }, 60_000);

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    await queue.obliterate({ force: true });
  });

  afterAll(async () => {
    await module.close();
  });

  it('runs a message as a job under the message’s own id', async () => {
    const message = letter();
    const ran = new Promise<Job>((resolve) => {
      work(async (job) => {
        resolve(job);
      });
    });
    await queues.addMany([message]);
    const { id, data } = await ran;
    expect({ id, data: data as unknown }).toEqual({ id: message.id, data: message.payload });
  });

  it('makes one job of a message handed over twice', async () => {
    const message = letter();
    await queues.addMany([message, message]);
    await queues.addMany([message]);
    expect(await queue.getJobCountByTypes('waiting')).toBe(1);
  });

  it('keeps topics apart', async () => {
    await queues.addMany([{ ...letter(), topic: 'timers' }]);
    expect(await queue.getJobCountByTypes('waiting')).toBe(0);
    await module.get<Queue>(getQueueToken('timers')).obliterate({ force: true });
  });

  it('gives a job up at once whose fault no other try can mend, and keeps it in sight', async () => {
    const message = letter();
    let tries = 0;
    const worker = work(async () => {
      tries += 1;
      throw asJobFailure(new Fault('letter.template', 'no such letter', { retryable: false }));
    });
    const failed = new Promise<void>((resolve) => worker.once('failed', () => resolve()));
    await queues.addMany([message]);
    await failed;
    expect(tries).toBe(1);
    expect((await queue.getJob(message.id))?.failedReason).toBe('letter.template: no such letter');
    expect(await queue.getJobCountByTypes('failed')).toBe(1);
  });

  it('tries a job again whose fault may pass', async () => {
    let tries = 0;
    const done = new Promise<void>((resolve) => {
      work(async () => {
        tries += 1;
        if (tries === 1) throw asJobFailure(new Fault('mail.not-sent', 'busy', { retryable: true }));
        resolve();
      });
    });
    await queues.addMany([letter()]);
    await done;
    expect(tries).toBe(2);
  });

  it('runs what is handed over again after the queue was emptied', async () => {
    const lost = letter();
    await queues.addMany([lost]);
    await queue.obliterate({ force: true });
    expect(await queue.getJob(lost.id)).toBeUndefined();
    const ran = new Promise<string | undefined>((resolve) => {
      work(async ({ id }) => {
        resolve(id);
      });
    });
    await queues.addMany([lost]);
    expect(await ran).toBe(lost.id);
  });
}
