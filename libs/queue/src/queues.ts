import type { OutboxMessage } from '@terrace/kernel';
import type { JobType, Queue } from 'bullmq';
import { topics, type Topic } from './queue-config';

/** States of a job that will still be done without anybody's help. */
const alive: JobType[] = ['waiting', 'prioritized', 'delayed', 'active'];

/** Where committed messages become jobs. */
export class Queues {
  constructor(private readonly byTopic: Readonly<Record<Topic, Queue>>) {}

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

  /** Ids of the jobs that the queue still holds: waiting, put off or being done. */
  held(topic: Topic): Promise<string[]> {
    return this.byTopic[topic].getRanges(alive, 0, -1);
  }
}
