import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OutboxRelay } from '@terrace/persistence';
import { longestWaitMs, OverLong, Queues, readQueueSettings, topics, type Topic } from '@terrace/queue';
import { Loop } from '../loop';

/** How often the queues are compared with the outbox, unless the environment says otherwise. */
const usualMs = 5_000;

/** A message handed over later than this before the comparison may not be in the list of jobs yet. */
const graceMs = 1_000;

/** No roll-out of a version takes longer. */
const rollOutMs = 3_600_000;

/**
 * Puts back what a queue should hold and has lost: every message handed over, not done, and not among its jobs. What
 * failed for good is left to a person.
 */
@Injectable()
export class ReconcileQueues implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('reconcile');
  private readonly everyMs = Number(process.env['TERRACE_RECONCILE_MS'] ?? usualMs);
  private readonly settings = readQueueSettings();
  private readonly putOff = new Map(topics.map((topic) => [topic, new OverLong()]));
  private readonly loop = new Loop('reconcile', () => this.reconcile());

  constructor(
    private readonly outbox: OutboxRelay,
    private readonly queues: Queues,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** A queue with nothing handed over to it has nothing to lose: of an idle district two questions are asked. */
  private async reconcile(): Promise<number> {
    await this.outbox.failUnknown(topics, rollOutMs);
    const outstanding = await this.outbox.outstanding();
    for (const topic of topics.filter((each) => outstanding.has(each))) {
      await this.restore(topic);
      await this.straighten(topic);
    }
    return this.everyMs;
  }

  /** The queue is asked first: a job that ends after that is no longer in the outbox, so it is not taken for lost. */
  private async restore(topic: Topic): Promise<void> {
    const held = await this.queues.held(topic);
    const messages = await this.outbox.lost(topic, held, graceMs);
    if (messages.length === 0) return;
    this.logger.warn(`${topic}: ${String(messages.length)} jobs were lost and are put back`);
    await this.queues.putBack(messages);
  }

  /** BullMQ counts by the clock of whichever worker had the job: a clock that was ahead has put jobs off for days. */
  private async straighten(topic: Topic): Promise<void> {
    const putOff = await this.queues.putOff(topic);
    const settings = this.settings[topic];
    const longestMs = longestWaitMs(settings) + graceMs;
    const overLong = this.putOff.get(topic)?.see(putOff, performance.now(), longestMs) ?? [];
    if (overLong.length > 0)
      this.logger.warn(
        `${topic}: ${String(overLong.length)} jobs were put off too long and are brought forward`,
      );
    await this.queues.bringForward(topic, overLong);
    await this.queues.undoFarClock(topic, settings.lockMs);
  }
}
