import type { OutboxMessage } from '@terrace/kernel';
import type { JobType, Queue } from 'bullmq';
import type { Pool } from 'pg';
import { topics, type Topic } from './queue-config';
import { longestRateMs } from './queue-settings';

/** States of a job that will still be done without anybody's help. */
const alive: JobType[] = ['waiting', 'prioritized', 'delayed', 'active'];

/** Where committed messages become jobs. */
export class Queues {
  /** `pool`: where the queues live on PostgreSQL. */
  constructor(
    private readonly byTopic: Readonly<Record<Topic, Queue>>,
    private readonly pool: Pool | null,
  ) {}

  /** A message's id is its job's id: added again while the job is kept, it stays one job. */
  async addMany(messages: readonly OutboxMessage[]): Promise<void> {
    for (const topic of topics) {
      const jobs = messages.filter((message) => message.topic === topic);
      if (jobs.length === 0) continue;
      await this.byTopic[topic].addBulk(
        jobs.map(({ id, payload }) => ({ name: topic, data: payload, opts: { jobId: id } })),
      );
    }
  }

  /** As `addMany`, for messages the queue does not hold: a job that has ended and was kept must not stand in their way. */
  async putBack(messages: readonly OutboxMessage[]): Promise<void> {
    for (const topic of new Set(messages.map((message) => message.topic as Topic))) {
      const ended = new Set(await this.byTopic[topic].getRanges(['completed', 'failed'], 0, -1));
      const inTheWay = messages.filter(({ id }) => ended.has(id));
      for (const { id } of inTheWay) await this.byTopic[topic].remove(id);
    }
    await this.addMany(messages);
  }

  /** Ids of the jobs that the queue still holds: waiting, put off or being done. */
  held(topic: Topic): Promise<string[]> {
    return this.byTopic[topic].getRanges(alive, 0, -1);
  }

  /** Ids of the jobs that are put off until some moment. */
  putOff(topic: Topic): Promise<string[]> {
    return this.byTopic[topic].getRanges(['delayed'], 0, -1);
  }

  /** Those of the jobs that are still put off are done as soon as a worker is free. */
  async bringForward(topic: Topic, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const job = await this.byTopic[topic].getJob(id);
      if (await job?.isDelayed()) await job?.promote();
    }
  }

  /**
   * Undoes what a worker with its clock far ahead has left behind. BullMQ on PostgreSQL writes by the worker's clock until
   * when a job is its own, when somebody last looked for jobs of dead workers, and until when a rate is used up: without this
   * nobody would take the job, look or begin another before that time has come. Redis uses its own clock.
   */
  async undoFarClock(topic: Topic, lockMs: number): Promise<void> {
    await this.pool?.query(undoFarClockStatement, [topic, 2 * lockMs, longestRateMs]);
  }
}

const undoFarClockStatement = `
  WITH clock AS (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now_ms
  ), looks AS (
    DELETE FROM meta USING clock
    WHERE queue = $1 AND field = 'stalled-check' AND value::bigint > now_ms + $2::bigint
  ), rates AS (
    DELETE FROM rate_limit USING clock WHERE queue = $1 AND expire_at_ms > now_ms + $3::bigint
  )
  UPDATE job SET locked_until_ms = 0 FROM clock
  WHERE queue = $1 AND state = 'active' AND locked_until_ms > now_ms + $2::bigint`;
