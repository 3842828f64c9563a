import { randomUUID } from 'node:crypto';
import { getQueueToken } from '@nestjs/bullmq';
import { Test, type TestingModule } from '@nestjs/testing';
import { Fault, type OutboxMessage } from '@terrace/kernel';
import type { Queue, Worker } from 'bullmq';
import type { QueueConfig } from '../queue-config';
import { QueueModule } from '../queue.module';
import { defaultQueueSettings, type QueueSettings } from '../queue-settings';
import { Queues } from '../queues';
import { workQueue, type Act, type Ledger } from '../work-queue';

const letter = (): OutboxMessage => ({ id: randomUUID(), topic: 'letters', payload: { kind: 'admitted' } });

class InMemoryLedger implements Ledger {
  readonly done: string[] = [];
  readonly failed = new Map<string, Parameters<Ledger['markFailed']>[1]>();
  private waiting: (() => void)[] = [];

  isWanted = async (id: string): Promise<boolean> => !this.done.includes(id) && !this.failed.has(id);

  markDone = async (id: string): Promise<void> => {
    this.done.push(id);
    this.tell();
  };

  markFailed: Ledger['markFailed'] = async (id, cause) => {
    this.failed.set(id, cause);
    this.tell();
  };

  /** Until so many messages have ended, one way or the other. */
  async ended(count: number): Promise<void> {
    while (this.done.length + this.failed.size < count)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private tell(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** Short waits between tries, so that a job given up after several is seen soon. */
const settings = {
  ...defaultQueueSettings,
  letters: { ...defaultQueueSettings.letters, attempts: 3, backOffMs: 20 },
};

/** What the queues keep to, wherever they live. `config` is asked for when the suite's server runs. */
export function queueContract(config: () => QueueConfig): void {
  let module: TestingModule;
  let queues: Queues;
  let queue: Queue;
  const workers: Worker[] = [];

  let ledger: InMemoryLedger;

  const work = (act: Act, changed: Partial<QueueSettings> = {}): Worker => {
    const worked = { config: config(), settings: { ...settings.letters, ...changed }, ledger, act };
    const worker = workQueue('letters', worked);
    workers.push(worker);
    return worker;
  };

  beforeEach(() => {
    ledger = new InMemoryLedger();
  });

  beforeAll(async () => {
    module = await Test.createTestingModule({ imports: [QueueModule.forRoot(config(), settings)] }).compile();
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
    const ran: unknown[] = [];
    work(async (id, payload) => void ran.push({ id, payload }));
    await queues.addMany([message]);
    await ledger.ended(1);
    expect(ran).toEqual([{ id: message.id, payload: message.payload }]);
    expect(ledger.done).toEqual([message.id]);
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

  it('gives a job up at once whose fault no other try can mend, and says why', async () => {
    const message = letter();
    work(async () => {
      throw new Fault('letter.template', 'no such letter', { retryable: false });
    });
    await queues.addMany([message]);
    await ledger.ended(1);
    expect(ledger.failed.get(message.id)).toEqual({
      code: 'letter.template',
      message: 'no such letter',
      attempts: 1,
    });
  });

  it('gives a job up after as many tries as its queue allows', async () => {
    const message = letter();
    let tries = 0;
    work(async () => {
      tries += 1;
      throw new Fault('mail.not-sent', 'busy', { retryable: true });
    });
    await queues.addMany([message]);
    await ledger.ended(1);
    expect(tries).toBe(3);
    expect(ledger.failed.get(message.id)).toEqual({ code: 'mail.not-sent', message: 'busy', attempts: 3 });
  });

  it('tries a job again whose fault may pass', async () => {
    const message = letter();
    let tries = 0;
    work(async () => {
      tries += 1;
      if (tries === 1) throw new Fault('mail.not-sent', 'busy', { retryable: true });
    });
    await queues.addMany([message]);
    await ledger.ended(1);
    expect(tries).toBe(2);
    expect(ledger.done).toEqual([message.id]);
  });

  it('leaves a job to a newer process that has what this one lacks, and counts no try of it', async () => {
    const message = letter();
    let left = 0;
    let leftOften: () => void = () => undefined;
    // Oftener than the queue allows tries.
    const often = new Promise<void>((resolve) => (leftOften = resolve));
    const old = work(async () => {
      left += 1;
      if (left === 4) leftOften();
      throw new Fault('chart.missing', 'version 2 is not installed', { retryable: true, blameless: true });
    });
    await queues.addMany([message]);
    await often;
    await old.close();
    const attempts: number[] = [];
    work(async () => {
      attempts.push((await queue.getJob(message.id))?.attemptsMade ?? -1);
    });
    await ledger.ended(1);
    expect(ledger.done).toEqual([message.id]);
    expect(attempts).toEqual([0]);
  });

  it('puts back a message whose job was put in by somebody else, has failed and was kept', async () => {
    const message = letter();
    await queue.add('letters', message.payload, { jobId: message.id, attempts: 1, removeOnFail: false });
    let mended = false;
    const worker = work(async () => {
      if (!mended) throw new Error('unknown');
    });
    await new Promise<void>((resolve) => worker.once('failed', () => resolve()));
    ledger.failed.clear();
    mended = true;
    expect(await queues.held('letters')).toEqual([]);
    await queues.putBack([message]);
    await ledger.ended(1);
    expect(ledger.done).toEqual([message.id]);
  });

  it('brings forward a job that was put off by a clock ahead of time', async () => {
    const message = letter();
    await queue.add('letters', message.payload, { jobId: message.id, delay: 2 * 86_400_000 });
    expect(await queues.putOff('letters')).toEqual([message.id]);
    work(async () => undefined);
    await queues.bringForward('letters', [message.id, randomUUID()]);
    await ledger.ended(1);
    expect(ledger.done).toEqual([message.id]);
  });

  it('runs what failed for good again when a person has it handed over anew', async () => {
    const message = letter();
    let mended = false;
    const worker = work(async () => {
      if (!mended) throw new Fault('letter.template', 'no such letter', { retryable: false });
    });
    const gone = new Promise<void>((resolve) => worker.once('failed', () => resolve()));
    await queues.addMany([message]);
    await gone;
    mended = true;
    ledger.failed.clear();
    await queues.addMany([message]);
    await ledger.ended(1);
    expect(ledger.done).toEqual([message.id]);
  });

  it('does not run a message again that is done', async () => {
    const [told, next] = [letter(), letter()];
    const ran: string[] = [];
    ledger.done.push(told.id);
    work(async (id) => void ran.push(id), { concurrency: 1 });
    await queues.addMany([told, next]);
    await ledger.ended(2);
    expect(ran).toEqual([next.id]);
  });

  it('does as many jobs at a time as its queue allows', async () => {
    const messages = Array.from({ length: 6 }, letter);
    let running = 0;
    let most = 0;
    let release: () => void = () => undefined;
    const bothRun = new Promise<void>((resolve) => {
      release = resolve;
    });
    work(
      async () => {
        running += 1;
        most = Math.max(most, running);
        if (running === 2) release();
        await bothRun;
        running -= 1;
      },
      { concurrency: 2 },
    );
    await queues.addMany(messages);
    await ledger.ended(messages.length);
    expect(most).toBe(2);
  });

  it('begins no more jobs within a time than its rate allows', async () => {
    const perMs = 1_000;
    const begun: number[] = [];
    work(async () => void begun.push(Date.now()), { rate: { max: 2, perMs } });
    const added = Date.now();
    await queues.addMany(Array.from({ length: 5 }, letter));
    await ledger.ended(5);
    // A window begins no earlier than its first job is asked for; two clocks may differ by a few milliseconds.
    expect((begun[2] ?? 0) - added).toBeGreaterThan(perMs - 20);
    expect((begun[4] ?? 0) - added).toBeGreaterThan(2 * perMs - 20);
  });

  it('knows which jobs it holds, and holds none after it was emptied', async () => {
    const lost = letter();
    await queues.addMany([lost]);
    expect(await queues.held('letters')).toEqual([lost.id]);
    await queue.obliterate({ force: true });
    expect(await queues.held('letters')).toEqual([]);
    work(async () => undefined);
    await queues.addMany([lost]);
    await ledger.ended(1);
    expect(ledger.done).toEqual([lost.id]);
  });
}
