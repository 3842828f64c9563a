import type { Failure, FailureQuery, QueueState } from '../failure';
import { OperationsStore, type Retried, type RetryOrder } from '../ports';

/** The port in memory; `waiting` is what was put back. */
export class InMemoryOperationsStore extends OperationsStore {
  private failed: Failure[] = [];
  private readonly keys = new Set<string>();
  readonly waiting: Failure[] = [];
  readonly retries: RetryOrder[] = [];

  fail(failure: Failure): void {
    this.failed.push(failure);
  }

  override async queues(): Promise<QueueState[]> {
    const topics = [...new Set([...this.failed, ...this.waiting].map(({ topic }) => topic))].sort();
    return topics.map((topic) => this.stateOf(topic));
  }

  private stateOf(topic: string): QueueState {
    const waiting = this.waiting.filter((each) => each.topic === topic);
    const oldest = waiting.map(({ createdAt }) => createdAt.getTime());
    return {
      topic,
      waiting: waiting.length,
      handedOver: 0,
      failed: this.failed.filter((each) => each.topic === topic).length,
      oldestAt: oldest.length > 0 ? new Date(Math.min(...oldest)) : null,
      doneLastMinute: 0,
      doneLastHour: 0,
      failedLastHour: 0,
    };
  }

  override async failures({
    topic,
    offset,
    limit,
  }: FailureQuery): Promise<{ total: number; items: Failure[] }> {
    const found = this.failed
      .filter((each) => topic === undefined || each.topic === topic)
      .sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime());
    return { total: found.length, items: found.slice(offset, offset + limit) };
  }

  override async retry(order: RetryOrder): Promise<ReadonlyMap<string, Retried>> {
    this.retries.push(order);
    return new Map(order.messageIds.map((id) => [id, this.retryOne(id, order.idempotencyKey)]));
  }

  private retryOne(id: string, idempotencyKey: string): Retried {
    const key = `${id} ${idempotencyKey}`;
    if (this.keys.has(key)) return 'repeated';
    const failure = this.failed.find((each) => each.id === id);
    if (!failure) return 'not-failed';
    this.keys.add(key);
    this.failed = this.failed.filter((each) => each !== failure);
    this.waiting.push(failure);
    return 'retried';
  }
}
