import {
  start,
  transition,
  type Chart,
  type Decision,
  type Effect,
  type Json,
  type Snapshot,
} from '@terrace/engine';

export interface Person {
  readonly id: string;
  readonly roles: readonly string[];
}

export const people = {
  enterprise: { id: 'qiye', roles: ['enterprise'] },
  officer: { id: 'wang', roles: ['officer'] },
  head: { id: 'li', roles: ['head'] },
  system: { id: 'system', roles: ['system'] },
} as const satisfies Record<string, Person>;

/** Walks one case through a chart, keeping what it has come to. */
export class Walker {
  snapshot: Snapshot;
  effects: readonly Effect[];
  entered: readonly string[];

  constructor(
    private readonly chart: Chart,
    public facts: Readonly<Record<string, Json>>,
  ) {
    const begun = start(chart, { actor: people.officer, facts, at });
    if (begun.kind === 'refused') throw new Error(`not begun: ${JSON.stringify(begun.refusal)}`);
    this.snapshot = begun.next;
    this.effects = begun.effects;
    this.entered = begun.entered;
  }

  /** The innermost active state. */
  get state(): string {
    return this.snapshot.configuration.at(-1) ?? '';
  }

  get letters(): unknown[] {
    return this.effects.flatMap((effect) =>
      effect.kind === 'effect' && effect.type === 'letter' ? [effect.with['kind']] : [],
    );
  }

  get timers(): string[] {
    return this.effects.flatMap((effect) => (effect.kind === 'timer.start' ? [effect.id] : []));
  }

  send(event: string, actor: Person, data: Readonly<Record<string, Json>> = {}): Decision {
    const decision = transition(
      this.chart,
      this.snapshot,
      { name: event, data },
      { actor, facts: this.facts, at },
    );
    if (decision.kind === 'moved') {
      this.snapshot = decision.next;
      this.effects = decision.effects;
      this.entered = decision.entered;
    }
    return decision;
  }

  /** Sends what has to be accepted. */
  go(event: string, actor: Person, data: Readonly<Record<string, Json>> = {}): this {
    const decision = this.send(event, actor, data);
    if (decision.kind === 'refused')
      throw new Error(`${event} in ${this.state}: ${JSON.stringify(decision.refusal)}`);
    return this;
  }

  /** Ids of the conditions that refuse an event now. */
  failures(event: string, actor: Person): string[] {
    const decision = this.send(event, actor);
    if (decision.kind === 'moved' || decision.refusal.kind !== 'guard-failed') return [];
    return decision.refusal.conditions.filter(({ holds }) => !holds).map(({ id }) => id);
  }
}

const at = '2020-05-08T01:00:00.000Z';
