import { transition, type Chart, type EngineRefusal, type Json } from '@terrace/engine';
import { refused, type Outcome, type Refusal } from '@terrace/kernel';
import { chartOf } from './chart-of';
import type { DecisionPorts } from './decision-ports';
import { explainRefusal } from './explain-refusal';
import type { Commit, Instance } from './instance';
import { notBefore } from './not-before';
import { prepareCommit } from './prepare-commit';
import type { Order } from './send-command';
import { admitToTasks, type Admitted as AtDesk } from './tasks/admit-to-tasks';
import { noteVote } from './tasks/note-vote';
import type { Task } from './tasks/task';

/** An order judged: what it would write, or why it is not carried out. Nothing has been written. */
export type Decided =
  | {
      readonly kind: 'moved';
      readonly before: Instance;
      /** Tasks of the case as they stood before. */
      readonly tasks: readonly Task[];
      readonly commit: Commit;
    }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      /** Who may not act here is not told what was done before either. */
      readonly mayKnowEarlier: boolean;
    };

type Admitted = {
  readonly kind: 'admitted';
  readonly order: Order;
  readonly instance: Instance;
  readonly chart: Chart;
};

/** Admitted also by whatever task its event belongs to. */
type Seated = Omit<Admitted, 'kind'> & AtDesk & { readonly kind: 'seated' };

/** Judges many orders, each about an instance of its own, with a handful of queries for all of them. */
export class DecideOrders {
  constructor(private readonly ports: DecisionPorts) {}

  /** In the order given. A fault in one is a fault of all: nothing is written, so each can be judged alone. */
  async decide(orders: readonly Order[]): Promise<Decided[]> {
    const { store, facts, clock } = this.ports;
    const loaded = await store.load(orders.map(({ command }) => command.instanceId));
    const byId = new Map(loaded.map((instance) => [instance.id, instance]));
    const judged = orders.map((order) => this.admit(order, byId.get(order.command.instanceId)));
    const at = notBefore(clock.now(), loaded);
    const asked = judged.filter((each) => each.kind === 'admitted');
    const subjects = asked.map(({ instance }) => ({ ...instance, data: instance.snapshot.data }));
    const [desks, known] = await Promise.all([
      admitToTasks(this.ports, asked, at),
      facts.factsOf(subjects, at),
    ]);
    const answers = new Map(asked.map((each, i) => [each, this.answer(each, desks[i]!, known[i] ?? {}, at)]));
    return judged.map((each) => (each.kind === 'admitted' ? answers.get(each)! : each));
  }

  private answer(
    each: Admitted,
    desk: Outcome<AtDesk>,
    facts: Readonly<Record<string, Json>>,
    at: Date,
  ): Decided {
    const seat = this.seat(each, desk, facts);
    return seat.kind === 'seated' ? this.settle(seat, facts, at) : seat;
  }

  private admit(order: Order, instance: Instance | undefined): Admitted | Decided {
    const { command, actor } = order;
    if (!instance) return not(refused('not-found', noSuchCase), false);
    const forbidden = this.ports.authority.refuse(actor, 'case.send', instance);
    if (forbidden) return { kind: 'refused', refusal: forbidden, mayKnowEarlier: false };
    if (command.expectedVersion !== null && command.expectedVersion !== instance.version)
      return not(stale(instance));
    return { kind: 'admitted', order, instance, chart: chartOf(instance, this.ports.charts) };
  }

  /** A form is asked for in the capacity in which the actor acts: whoever stands in for another fills in that one's. */
  private seat(
    each: Admitted,
    desk: Outcome<AtDesk>,
    facts: Readonly<Record<string, Json>>,
  ): Decided | Seated {
    if (desk.kind === 'refused') return { ...desk, mayKnowEarlier: true };
    const { order, instance, chart } = each;
    const { forms } = this.ports;
    const incomplete = forms.refuse(chart, instance, order.command, desk.value.actor, facts);
    if (incomplete) return { kind: 'refused', refusal: incomplete, mayKnowEarlier: true };
    return { ...each, kind: 'seated', ...desk.value };
  }

  private settle(
    { order: { command }, actor, desk, waits, instance, chart }: Seated,
    facts: Readonly<Record<string, Json>>,
    at: Date,
  ): Decided {
    const data = { ...command.data, ...(command.note ? { note: command.note } : {}) };
    const invoked = command.invokeId === undefined ? {} : { invokeId: command.invokeId };
    const event = { name: command.event, data, ...invoked };
    const decision = transition(chart, instance.snapshot, event, { actor, facts, at: at.toISOString() });
    if (decision.kind === 'refused')
      return { kind: 'refused', refusal: this.explain(decision.refusal, chart, facts), mayKnowEarlier: true };
    const { attachments = [] } = command;
    const occasion = {
      chart,
      actor,
      at,
      facts,
      event: command.event,
      data: command.data ?? {},
      ...invoked,
      note: command.note ?? null,
      ...(attachments.length > 0 ? { attachments } : {}),
      idempotencyKey: command.idempotencyKey,
      nextId: () => this.ports.ids.next(),
      timerPlan: this.ports.timerPlan,
      desk,
    };
    const commit = waits
      ? noteVote(instance, occasion)
      : prepareCommit(instance, decision, occasion, instance.version);
    return { kind: 'moved', before: instance, tasks: desk.tasks, commit };
  }

  private explain(refusal: EngineRefusal, chart: Chart, facts: Readonly<Record<string, Json>>): Refusal {
    return explainRefusal(refusal, (change) => this.ports.facts.sayChange(change, chart, facts));
  }
}

const not = ({ refusal }: { readonly refusal: Refusal }, mayKnowEarlier = true): Decided => ({
  kind: 'refused',
  refusal,
  mayKnowEarlier,
});

const stale = (instance: Instance) =>
  refused('stale-version', {
    zh: `该案件已被更新（当前版本 ${String(instance.version)}），请刷新后再办理。`,
    en: `The case has changed since you loaded it (now version ${String(instance.version)}). Reload and decide again.`,
  });

const noSuchCase = { zh: '没有这个案件。', en: 'There is no such case.' };
