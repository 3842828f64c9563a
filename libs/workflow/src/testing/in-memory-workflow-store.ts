import type { Commit, CommitResult, HistoryEntry, Instance, Timer } from '../instance';
import { WorkflowStore, type InstanceQuery } from '../ports';

/** The port in memory, for tests of what stands above it. */
export class InMemoryWorkflowStore extends WorkflowStore {
  private readonly instances = new Map<string, Instance>();
  private readonly entries = new Map<string, HistoryEntry[]>();
  private timers: Timer[] = [];
  readonly messages: Commit['messages'][number][] = [];

  override async load(instanceIds: readonly string[]): Promise<Instance[]> {
    return instanceIds.flatMap((id) => this.instances.get(id) ?? []);
  }

  override async entryByKey(instanceId: string, idempotencyKey: string): Promise<HistoryEntry | null> {
    return this.entries.get(instanceId)?.find((entry) => entry.idempotencyKey === idempotencyKey) ?? null;
  }

  override async commit(commits: readonly Commit[]): Promise<CommitResult[]> {
    return commits.map((commit) => this.write(commit));
  }

  private write(commit: Commit): CommitResult {
    const { instance, expectedVersion, entry } = commit;
    const all = [...this.instances.values()];
    if (expectedVersion === null && all.some(({ businessKey }) => businessKey === instance.businessKey)) {
      return 'duplicate';
    }
    const sameKey = this.entries
      .get(instance.id)
      ?.some(({ idempotencyKey }) => idempotencyKey === entry.idempotencyKey);
    if (expectedVersion !== null && sameKey) return 'duplicate';
    if (expectedVersion !== null && this.instances.get(instance.id)?.version !== expectedVersion)
      return 'stale';
    this.instances.set(instance.id, instance);
    this.entries.set(instance.id, [...(this.entries.get(instance.id) ?? []), entry]);
    const isCancelled = ({ instanceId, name }: Timer): boolean =>
      instanceId === instance.id &&
      commit.timersCancelled.some((cancelled) => name === cancelled || name.startsWith(`${cancelled}#`));
    this.timers = [...this.timers.filter((timer) => !isCancelled(timer)), ...commit.timersStarted];
    this.messages.push(...commit.messages);
    return 'committed';
  }

  override async history(instanceId: string): Promise<HistoryEntry[]> {
    return this.entries.get(instanceId) ?? [];
  }

  override async timersOf(instanceIds: readonly string[]): Promise<Timer[]> {
    return this.inOrder().filter(({ instanceId }) => instanceIds.includes(instanceId));
  }

  override async list(query: InstanceQuery): Promise<{ total: number; items: Instance[] }> {
    const found = [...this.instances.values()].filter((instance) => matches(instance, query));
    return { total: found.length, items: found.slice(query.offset, query.offset + query.limit) };
  }

  override async counts(
    query: Pick<InstanceQuery, 'chartId' | 'subjectId'>,
  ): Promise<{ stage: string; state: string; count: number }[]> {
    const found = [...this.instances.values()].filter((instance) => matches(instance, query));
    const places = new Map<string, { stage: string; state: string; count: number }>();
    for (const { stage, state } of found) {
      const place = places.get(`${stage} ${state}`) ?? { stage, state, count: 0 };
      places.set(`${stage} ${state}`, { ...place, count: place.count + 1 });
    }
    return [...places.values()];
  }

  override async fireDueTimers(now: Date, limit: number): Promise<number> {
    const due = this.inOrder()
      .filter((timer) => timer.dueAt <= now && (timer.event !== null || timer.letter !== null))
      .slice(0, limit);
    this.timers = this.timers.filter((timer) => !due.includes(timer));
    this.messages.push(
      ...due.map((timer) => ({ id: timer.id, topic: 'timers', payload: { name: timer.name } })),
    );
    return due.length;
  }

  override async nextTimerDueAt(): Promise<Date | null> {
    return this.inOrder().find(({ event, letter }) => event !== null || letter !== null)?.dueAt ?? null;
  }

  private inOrder(): Timer[] {
    return [...this.timers].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  }
}

function matches(instance: Instance, query: Partial<InstanceQuery>): boolean {
  const same = (wanted: string | undefined, found: string | null): boolean =>
    wanted === undefined || wanted === found;
  return (
    same(query.chartId, instance.chartId) &&
    same(query.subjectId, instance.subjectId) &&
    same(query.stage, instance.stage) &&
    same(query.state, instance.state) &&
    same(query.holder, instance.holder)
  );
}
