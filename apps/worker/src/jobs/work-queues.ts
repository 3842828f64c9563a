import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { SETTINGS, type Settings } from '@terrace/hosting';
import { Fault } from '@terrace/kernel';
import { isDatabaseAway, OutboxRelay, QueueMinutes } from '@terrace/persistence';
import { readQueueSettings, topics, workQueue, type Act, type Topic } from '@terrace/queue';
import { CarryOut } from './carry-out';

type QueueWorker = ReturnType<typeof workQueue>;

/** One worker a queue, from when the process is up until it stops. */
@Injectable()
export class WorkQueues implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('queues');
  private workers: readonly QueueWorker[] = [];

  constructor(
    private readonly carryOut: CarryOut,
    private readonly outbox: OutboxRelay,
    private readonly minutes: QueueMinutes,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A process whose queues cannot be reached as it begins is better begun again: BullMQ keeps a first fault for good. */
  async onApplicationBootstrap(): Promise<void> {
    const acts: Readonly<Record<Topic, Act>> = {
      checks: (id, payload) => this.carryOut.checks(id, payload),
      letters: (_id, payload) => this.carryOut.letters(payload),
      timers: (_id, payload) => this.carryOut.timers(payload),
      events: (_id, payload) => this.carryOut.events(payload),
      migrations: (_id, payload) => this.carryOut.migrations(payload),
      bulk: (_id, payload) => this.carryOut.bulk(payload),
      imports: (_id, payload) => this.carryOut.imports(payload),
    };
    this.workers = topics.map((topic) => this.work(topic, acts[topic]));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Jobs that have begun are done first. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.minutes.flush();
  }

  private work(topic: Topic, act: Act): QueueWorker {
    const settings = readQueueSettings()[topic];
    const { outbox: ledger, minutes } = this;
    const worker = workQueue(topic, { config: this.settings.queue, settings, ledger, act: blameless(act) });
    worker.on('completed', () => minutes.count(topic, 'done'));
    worker.on('failed', (job) => {
      // Without a job the queue has lost it: what becomes of it is reconciliation's.
      if (job?.finishedOn) minutes.count(topic, 'failed');
    });
    // The queue being away or emptied under a job: the job comes back from the outbox.
    worker.on('error', (error) => this.logger.warn(`${topic}: ${error.message}`));
    return worker;
  }
}

/** However often the database restarts, no job has used up its tries on that. */
const blameless =
  (act: Act): Act =>
  async (messageId, payload) => {
    try {
      await act(messageId, payload);
    } catch (cause) {
      if (!isDatabaseAway(cause)) throw cause;
      const why = `the database was away: ${cause instanceof Error ? cause.message : String(cause)}`;
      throw new Fault('database.away', why, { retryable: true, blameless: true, cause });
    }
  };
