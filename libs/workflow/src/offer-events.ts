import { enabled, type EnabledEvent, type EngineRefusal, type Json } from '@terrace/engine';
import type { Actor, Refusal } from '@terrace/kernel';
import { chartOf } from './chart-of';
import type { DecisionPorts } from './decision-ports';
import { explainRefusal } from './explain-refusal';
import type { Instance } from './instance';
import { admitToTasks } from './tasks/admit-to-tasks';

/** An event the active states handle, and why the viewer may not send it now. */
export interface OfferedEvent extends Omit<EnabledEvent, 'refusal'> {
  readonly refusal: Refusal | null;
  /** The viewer sends it in another's place or by name, with roles lent for it. */
  readonly isLent: boolean;
}

/** What may be done with an instance now, and by the same rules that sending goes through what not. */
export class OfferEvents {
  constructor(private readonly ports: DecisionPorts) {}

  async offer(
    instance: Instance,
    viewer: Actor,
    facts: Readonly<Record<string, Json>>,
    now: Date,
  ): Promise<OfferedEvent[]> {
    const chart = chartOf(instance, this.ports.charts);
    const { snapshot, id: instanceId } = instance;
    const at = now.toISOString();
    const events = enabled(chart, snapshot, { actor: viewer, facts, at });
    const sendings = events.map(({ event }) => {
      const command = { instanceId, event, expectedVersion: null, idempotencyKey: '' };
      return { order: { command, actor: viewer }, instance, chart };
    });
    const explain = (refusal: EngineRefusal) =>
      explainRefusal(refusal, (change) => this.ports.facts.sayChange(change, chart, facts));
    const answers = await admitToTasks(this.ports, sendings, now);
    return events.map((own, i) => {
      const answer = answers[i]!;
      if (own.refusal?.kind === 'forbidden' && answer.kind === 'refused')
        return { ...own, refusal: explain(own.refusal), isLent: false };
      if (answer.kind === 'refused') return { ...own, refusal: answer.refusal, isLent: false };
      const { actor } = answer.value;
      const isLent = actor.roles.length > viewer.roles.length;
      const lent = isLent ? enabled(chart, snapshot, { actor, facts, at }) : [];
      const event = lent.find((one) => one.event === own.event) ?? own;
      return { ...event, refusal: event.refusal && explain(event.refusal), isLent };
    });
  }
}
