import { transition, type Json } from '@terrace/engine';
import { Clock, Fault, Ids, done, refused, type Actor, type Outcome, type Refusal } from '@terrace/kernel';
import { chartOf } from './chart-of';
import { explainRefusal } from './explain-refusal';
import type { HistoryEntry, Instance } from './instance';
import { Authority, ChartCatalogue, FactsSource, TimerPlan, WorkflowStore } from './ports';
import { prepareCommit } from './prepare-commit';

export interface SendCommand {
  readonly instanceId: string;
  readonly event: string;
  readonly data?: Readonly<Record<string, Json>>;
  /** The invocation it comes from, when one instance tells another. */
  readonly invokeId?: string;
  readonly note?: string | null;
  /** The version the sender saw; null for machines, which take the newest. */
  readonly expectedVersion: number | null;
  /** The same key sent again gets the first answer and does nothing. */
  readonly idempotencyKey: string;
}

export interface Sent {
  readonly version: number;
  readonly entry: HistoryEntry;
  /** True: this key had been accepted before. */
  readonly repeated: boolean;
}

/** A sender that meets this many rivals in a row on one instance gives up; the queue tries again later. */
const maxAttempts = 20;

/** Sends one event to one instance: decided purely, made durable in one transaction. */
export class SendEvent {
  constructor(
    private readonly store: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly facts: FactsSource,
    private readonly timerPlan: TimerPlan,
    private readonly authority: Authority,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async send(command: SendCommand, actor: Actor): Promise<Outcome<Sent>> {
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const outcome = await this.attempt(command, actor);
      if (outcome) return outcome;
    }
    throw new Fault(
      'send.contended',
      `instance ${command.instanceId} changed ${String(maxAttempts)} times while deciding`,
      {
        retryable: true,
      },
    );
  }

  /** Null: another event came first, decide again. */
  private async attempt(command: SendCommand, actor: Actor): Promise<Outcome<Sent> | null> {
    const [instance] = await this.store.load([command.instanceId]);
    if (!instance) return refused('not-found', noSuchCase);
    const forbidden = this.authority.refuse(actor, 'case.send', instance);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    const earlier = await this.store.entryByKey(instance.id, command.idempotencyKey);
    if (earlier) return repeat(earlier, command);
    if (command.expectedVersion !== null && command.expectedVersion !== instance.version)
      return stale(instance);
    return this.decide(instance, command, actor);
  }

  private async decide(
    instance: Instance,
    command: SendCommand,
    actor: Actor,
  ): Promise<Outcome<Sent> | null> {
    const chart = chartOf(instance, this.charts);
    const at = this.clock.now();
    const facts = await this.facts.factsOf({ ...instance, data: instance.snapshot.data }, at);
    const data = { ...command.data, ...(command.note ? { note: command.note } : {}) };
    const invoked = command.invokeId === undefined ? {} : { invokeId: command.invokeId };
    const event = { name: command.event, data, ...invoked };
    const decision = transition(chart, instance.snapshot, event, { actor, facts, at: at.toISOString() });
    if (decision.kind === 'refused') return { kind: 'refused', refusal: explainRefusal(decision.refusal) };
    const commit = prepareCommit(
      instance,
      decision,
      {
        chart,
        actor,
        at,
        facts,
        event: command.event,
        data: command.data ?? {},
        ...invoked,
        note: command.note ?? null,
        idempotencyKey: command.idempotencyKey,
        nextId: () => this.ids.next(),
        timerPlan: this.timerPlan,
      },
      instance.version,
    );
    const [result] = await this.store.commit([commit]);
    return result === 'committed'
      ? done({ version: commit.instance.version, entry: commit.entry, repeated: false })
      : null;
  }
}

function repeat(earlier: HistoryEntry, command: SendCommand): Outcome<Sent> {
  if (earlier.name !== command.event) return refused('conflict', keyReused);
  return done({ version: earlier.seq, entry: earlier, repeated: true });
}

function stale(instance: Instance): { kind: 'refused'; refusal: Refusal } {
  return refused('stale-version', {
    zh: `该案件已被更新（当前版本 ${String(instance.version)}），请刷新后再办理。`,
    en: `The case has changed since you loaded it (now version ${String(instance.version)}). Reload and decide again.`,
  });
}

const noSuchCase = { zh: '没有这个案件。', en: 'There is no such case.' };

const keyReused = {
  zh: '同一幂等键已用于另一事项，请为每次办理使用新的键。',
  en: 'This idempotency key was used for a different event. Use a new key for each act.',
};
