import type { Commit, CommitResult, HeldMessage, HistoryEntry, Instance, Timer } from '../instance';
import { outboxMessageOf, type DelayedMessage, type Message } from '../message';
import { calendarDateOf } from '../calendar-date';
import { WorkflowStore, type ChangedBasis, type InstancePage, type InstanceQuery } from '../ports';
import type { Task } from '../tasks/task';
import type { TaskCounts, TaskQuery } from '../tasks/task-query';
import { randomUUID } from 'node:crypto';
import { TasksInMemory } from './tasks-in-memory';

/** The port in memory, for tests of what stands above it. */
export class InMemoryWorkflowStore extends WorkflowStore {
  private readonly instances = new Map<string, Instance>();
  private readonly entries = new Map<string, HistoryEntry[]>();
  private timers: Timer[] = [];
  private delayed: (DelayedMessage & { readonly senderId: string })[] = [];
  private held: (HeldMessage & { readonly senderId: string })[] = [];
  private told: Message[] = [];
  private readonly tasks = new TasksInMemory((id) => this.instances.get(id));
  private readonly turns = new Map<string, Promise<unknown>>();
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
      instanceId === instance.id && commit.timersCancelled.includes(name);
    const changed = new Map(commit.timersChanged?.map((timer) => [timer.id, timer]));
    const pending = this.timers.filter((timer) => !isCancelled(timer));
    this.timers = [
      ...pending.map((timer) => pendingStill(changed.get(timer.id) ?? timer, timer)),
      ...commit.timersStarted,
    ];
    this.tasks.write(commit.tasks);
    this.messages.push(...commit.messages);
    this.tell(commit.told);
    this.delay(commit);
    this.hold(commit);
    return 'committed';
  }

  private tell(messages: readonly Message[]): void {
    this.told.push(...messages);
    this.messages.push(...messages.map(outboxMessageOf));
  }

  private delay({ instance, delayed, delayedCancelled }: Commit): void {
    const isCancelled = (sendId: string | null): boolean =>
      delayedCancelled === 'all' || (sendId !== null && delayedCancelled.includes(sendId));
    const kept = this.delayed.filter(
      ({ senderId, sendId }) => senderId !== instance.id || !isCancelled(sendId),
    );
    this.delayed = [...kept, ...delayed.map((one) => ({ ...one, senderId: instance.id }))];
  }

  private hold({ instance, held, heldCancelled }: Commit): void {
    const kept = this.held.filter(({ entryId }) => !heldCancelled.includes(entryId));
    this.held = [...kept, ...held.map((one) => ({ ...one, senderId: instance.id }))];
  }

  /** Whether an event of the instance's own waits to happen later. */
  isDelaying(instanceId: string): boolean {
    return this.delayed.some(({ senderId }) => senderId === instanceId);
  }

  /** How many effects of an entry are held. */
  heldOf(entryId: string): number {
    return this.held.filter((one) => one.entryId === entryId).length;
  }

  override async history(instanceId: string): Promise<HistoryEntry[]> {
    return this.entries.get(instanceId) ?? [];
  }

  override async timersOf(instanceIds: readonly string[]): Promise<Timer[]> {
    return this.inOrder().filter(({ instanceId }) => instanceIds.includes(instanceId));
  }

  override async tasksOf(instanceIds: readonly string[]): Promise<Task[]> {
    return this.tasks.of(instanceIds);
  }

  override async desksOf(instanceIds: readonly string[], steps: readonly string[]): Promise<Task[]> {
    return this.tasks.desksOf(instanceIds, steps);
  }

  override async listTasks(query: TaskQuery): Promise<{ total: number; items: Task[] }> {
    return this.tasks.list(query);
  }

  override async countTasks(query: Omit<TaskQuery, 'view' | 'offset' | 'limit'>): Promise<TaskCounts> {
    return this.tasks.count(query);
  }

  override async list(query: InstanceQuery): Promise<InstancePage> {
    const found = [...this.instances.values()].filter((instance) => matches(instance, query));
    const items = found.slice(query.offset, query.offset + query.limit);
    return { total: found.length, isExact: true, items };
  }

  override async running(
    chartId: string,
    chartVersion: number,
    after: string | null,
    limit: number,
  ): Promise<Instance[]> {
    return [...this.instances.values()]
      .filter((each) => each.chartId === chartId && each.chartVersion === chartVersion && !each.snapshot.done)
      .filter(({ id }) => after === null || id > after)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  override async beingTold(instanceIds: readonly string[]): Promise<string[]> {
    const fired = this.messages.flatMap(({ topic, payload }) =>
      topic === 'timers' ? payload['instanceId'] : [],
    );
    const told = new Set<unknown>([...fired, ...this.told.map(({ to }) => to)]);
    return instanceIds.filter((id) => told.has(id));
  }

  override async counts(
    query: Pick<InstanceQuery, 'chartId' | 'subjectId' | 'ids'>,
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
    const due = this.pending().filter(({ dueAt }) => dueAt <= now);
    for (const { fire } of due.slice(0, limit)) fire();
    return Math.min(due.length, limit);
  }

  override async deadlinesFrom(basis: ChangedBasis, after: string | null, limit: number): Promise<Timer[]> {
    return this.timers
      .filter((timer) => !timer.hasFired && restsOn(timer, basis))
      .filter(({ id }) => after === null || id > after)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  override async redate(timers: readonly Timer[]): Promise<number> {
    const dates = new Map(timers.map(({ id, dueAt, dueOn, reminders }) => [id, { dueAt, dueOn, reminders }]));
    const moved = this.timers.filter(({ id }) => dates.has(id)).length;
    this.timers = this.timers.map((timer) => pendingStill({ ...timer, ...dates.get(timer.id) }, timer));
    return moved;
  }

  override async nextTimerDueAt(): Promise<Date | null> {
    return this.pending()[0]?.dueAt ?? null;
  }

  /** Timers that act and delayed messages, in order of due time. */
  private pending(): { readonly dueAt: Date; readonly fire: () => void }[] {
    const timers = this.timers.flatMap((timer) => [
      ...(timer.event === null || timer.hasFired
        ? []
        : [{ dueAt: timer.dueAt, fire: () => this.fireEvent(timer.id) }]),
      ...timer.reminders.map(({ at }) => ({ dueAt: at, fire: () => this.remind(timer.id) })),
    ]);
    const delayed = this.delayed.map((one) => ({ dueAt: one.dueAt, fire: () => this.fireDelayed(one) }));
    const held = this.held.map((one) => ({ dueAt: one.leavesAt, fire: () => this.release(one) }));
    return [...timers, ...delayed, ...held].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  }

  private fireEvent(timerId: string): void {
    const { id, instanceId, name, event, basis } = this.change(timerId, { hasFired: true });
    const origin = { state: name.split('/')[0] ?? '', since: basis?.startedSeq ?? null };
    const content = { kind: 'event', name: event ?? '', data: {}, from: null, timer: origin } as const;
    this.tell([{ id, to: instanceId, content }]);
  }

  private remind(timerId: string): void {
    const [due, ...reminders] = this.timers.find(({ id }) => id === timerId)?.reminders ?? [];
    const { instanceId, name } = this.change(timerId, { reminders });
    const payload = { instanceId, name: `${name}#${String(due?.offsetDays)}` };
    this.messages.push({ id: randomUUID(), topic: 'timers', payload });
  }

  /** Returns the timer as it was before; one that has nothing left to do and whose event is sent is gone. */
  private change(timerId: string, change: Partial<Timer>): Timer {
    const before = this.timers.find(({ id }) => id === timerId);
    if (!before) throw new Error(`no timer ${timerId}`);
    const after = { ...before, ...change };
    const isOver = after.hasFired && after.reminders.length === 0;
    this.timers = this.timers.flatMap((timer) => (timer !== before ? timer : isOver ? [] : after));
    return before;
  }

  private release({ id, topic, payload }: HeldMessage): void {
    this.held = this.held.filter((other) => other.id !== id);
    this.messages.push({ id, topic, payload });
  }

  private fireDelayed(fired: DelayedMessage): void {
    this.delayed = this.delayed.filter((other) => other !== fired);
    this.tell([fired.message]);
  }

  override takeMessage(
    instanceId: string,
    act: (message: Message) => Promise<readonly Message[]>,
  ): Promise<boolean> {
    const turn = (this.turns.get(instanceId) ?? Promise.resolve()).then(() => this.takeNow(instanceId, act));
    this.turns.set(
      instanceId,
      turn.catch(() => undefined),
    );
    return turn;
  }

  private async takeNow(
    instanceId: string,
    act: (message: Message) => Promise<readonly Message[]>,
  ): Promise<boolean> {
    const message = this.told.find(({ to }) => to === instanceId);
    if (!message) return false;
    const answers = await act(message);
    this.told = this.told.filter((other) => other !== message);
    this.messages.splice(
      this.messages.findIndex(({ id }) => id === message.id),
      1,
    );
    this.tell(answers);
    return true;
  }

  private inOrder(): Timer[] {
    return [...this.timers].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  }
}

/** What has fired meanwhile is not put back. */
const pendingStill = (changed: Timer, { hasFired, reminders }: Timer): Timer => ({
  ...changed,
  hasFired,
  reminders: changed.reminders.filter(({ offsetDays }) =>
    reminders.some((reminder) => reminder.offsetDays === offsetDays),
  ),
});

function restsOn({ basis, dueOn }: Timer, changed: ChangedBasis): boolean {
  if (!basis) return false;
  const due = basis.due as Readonly<Record<string, unknown>>;
  if (changed.kind === 'facts') return String(due['fact']).startsWith(`${changed.below}.`);
  const counts = ['workingDays', 'days', 'months'].some((unit) => unit in due);
  const isCrossed = calendarDateOf(basis.startedAt) < changed.to && dueOn >= changed.from;
  return counts && due['onRestDay'] !== 'stands' && isCrossed;
}

function matches(instance: Instance, query: Partial<InstanceQuery>): boolean {
  const same = (wanted: string | undefined, found: string | null): boolean =>
    wanted === undefined || wanted === found;
  return (
    same(query.chartId, instance.chartId) &&
    same(query.subjectId, instance.subjectId) &&
    same(query.stage, instance.stage) &&
    same(query.state, instance.state) &&
    same(query.holder, instance.holder) &&
    same(query.parentId, instance.parent?.instanceId ?? null) &&
    (query.ids?.includes(instance.id) ?? true)
  );
}
