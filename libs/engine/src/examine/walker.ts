import { candidatesFor } from '../candidates';
import { isAtomic, type Chart, type StateNode, type Transition } from '../chart';
import { computeInitialEntrySet } from '../interpret/compute-entry-set';
import { enterAll } from '../interpret/enter-states';
import { receive, startInvocations } from '../interpret/invocations';
import { matchesEvent } from '../interpret/matches-event';
import { microstep, nextTransitions } from '../interpret/macrostep';
import { rememberedIn, visible, type Run } from '../interpret/run';
import { selectTransitions } from '../interpret/select-transitions';
import type { Choices } from './choices';
import { freshRun, runFrom, type Standing } from './standing';

/** One way a step can go. */
export interface Step {
  readonly run: Run;
  readonly transitions: readonly Transition[];
  /** Null: nothing was taken, the instance waits for an event. */
  readonly event: string | null;
}

/** Ways of one step beyond which the rest is not gone. */
const mostWays = 4096;

/** Takes single steps with the engine's own functions, each in every way it can go. */
export class Walker {
  /** Events from outside that a state has transitions for, by its order. */
  private readonly handled: readonly (readonly string[])[];

  constructor(
    private readonly chart: Chart,
    private readonly choices: Choices,
  ) {
    const written = chart.all.flatMap(({ on }) => on.flatMap(({ descriptors }) => descriptors));
    const names = [...new Set(written.map((name) => (name === '*' ? anyOther : name)))].filter(
      comesFromOutside,
    );
    this.handled = chart.all.map(({ on }) =>
      names.filter((name) => on.some((transition) => matchesEvent(transition, name))),
    );
  }

  begin(visit: (run: Run) => void): boolean {
    return this.choices.everyWay(() => {
      const run = freshRun(this.chart);
      enterAll(computeInitialEntrySet(this.chart.root, rememberedIn(run)), run);
      visit(run);
    }, mostWays);
  }

  /** Goes on by itself: an eventless transition, or the next internal event. Without transitions it has settled. */
  goOn(from: Standing, visit: (step: Step, heard: Heard | null) => void): boolean {
    return this.choices.everyWay(() => {
      const run = runFrom(from, this.chart);
      const waiting = run.internal[0];
      const transitions = nextTransitions(run);
      const served = waiting && run.internal[0] !== waiting ? waiting.name : null;
      const heard = served === null ? null : { name: served, handled: candidatesFor(served, run).length > 0 };
      if (transitions === null) startInvocations(run);
      else if (transitions.length > 0) microstep(transitions, run);
      visit({ run, transitions: transitions ?? [], event: served }, heard);
    }, mostWays);
  }

  /** Every event from outside that changes something here, from whoever may send it. */
  receiveEach(from: Standing, visit: (step: Step) => void): boolean {
    const names = new Set(from.active.flatMap(({ order }) => this.handled[order] ?? []));
    if (invocationsOf(from.active).length > 0) names.add(anyOther);
    let all = true;
    for (const event of names) if (!this.receiveOne(event, from, visit)) all = false;
    return all;
  }

  private receiveOne(event: string, from: Standing, visit: (step: Step) => void): boolean {
    const candidates = candidatesFor(event, runFrom(from, this.chart));
    const senders = sendersOf(candidates, from.active.filter(isAtomic).length > 1);
    const invocations = invocationsOf(from.active);
    return this.choices.everyWay(() => {
      const run = runFrom(from, this.chart);
      run.scope.event = visible({ name: event });
      const invokeId = invocations[this.choices.choose(invocations.length + 1) - 1];
      const received = receive({ name: event, ...(invokeId ? { invokeId } : {}) }, run);
      const sender = senders[senders.length > 1 ? this.choices.choose(senders.length) : 0] ?? [];
      const transitions = selectTransitions(event, run, sender);
      if (transitions.length === 0 && !received && run.internal.length === 0) return;
      microstep(transitions, run);
      visit({ run, transitions, event });
    }, mostWays);
  }
}

/** An internal event that was served, and whether any active state had a transition for it. */
export interface Heard {
  readonly name: string;
  readonly handled: boolean;
}

/** Matched by `*` alone. */
const anyOther = 'any-other-event';

const comesFromOutside = (name: string): boolean => !/^(done\.state|error\.execution)(\.|$)/.test(name);

const invocationsOf = (active: readonly StateNode[]): string[] =>
  active.flatMap(({ invokes }) => invokes.map(({ id }) => id));

/**
 * Whose sending makes a difference: roles that may send the same transitions count once. Somebody with several roles
 * takes a transition that none of them alone could take only where several regions answer at once.
 */
function sendersOf(candidates: readonly Transition[], together: boolean): (readonly string[])[] {
  const byReach = new Map<string, string>();
  for (const role of new Set(candidates.flatMap(({ by }) => by)))
    byReach.set(candidates.map(({ by }) => (by.includes(role) ? 1 : 0)).join(''), role);
  const roles = [...byReach.values()];
  if (!together) return roles.map((role) => [role]);
  return roles.reduce<string[][]>(
    (sets, role) => [...sets, [role], ...sets.map((set) => [...set, role])],
    [],
  );
}
