import { isAtomic, isDescendant, type Transition } from '../chart';
import { computeExitSet, domainOf } from './compute-exit-set';
import { holds } from './evaluate';
import type { Run } from './run';

/** Roles of the sender; null where nobody sends: eventless transitions and internal events. */
export type Sender = readonly string[] | null;

/** Transitions taken without an event. */
export const selectEventlessTransitions = (run: Run): readonly Transition[] => select(null, run, null);

/** Transitions for the named event that the sender may take. */
export const selectTransitions = (name: string, run: Run, sender: Sender): readonly Transition[] =>
  select(name, run, sender);

const none: readonly Transition[] = [];

/** For each active atomic state the first transition that holds, looking outwards; then conflicts are resolved. */
function select(name: string | null, run: Run, sender: Sender): readonly Transition[] {
  let enabled: Transition[] | null = null;
  for (const atomic of run.active.all) {
    if (!isAtomic(atomic)) continue;
    const candidates = name === null ? atomic.eventless : run.chart.candidatesOf(atomic, name);
    const taken = firstThatHolds(candidates, run, sender);
    if (!taken) continue;
    if (!enabled) enabled = [taken];
    else if (!enabled.includes(taken)) enabled.push(taken);
  }
  if (!enabled) return none;
  return enabled.length < 2 ? enabled : removeConflictingTransitions(enabled, run);
}

function firstThatHolds(candidates: readonly Transition[], run: Run, sender: Sender): Transition | undefined {
  for (const transition of candidates)
    if ((sender === null || isPermitted(transition, sender)) && guardHolds(transition, run))
      return transition;
  return undefined;
}

/** Whether one of the roles may send what takes the transition. */
export function isPermitted(transition: Transition, sender: readonly string[]): boolean {
  for (const role of transition.by) if (sender.includes(role)) return true;
  return false;
}

/** All conditions hold. A condition that fails to evaluate does not hold and raises `error.execution`. */
export function guardHolds(transition: Transition, run: Run): boolean {
  for (const { expression } of transition.guard) if (!holds(expression, run)) return false;
  return true;
}

/** Two transitions that would leave a common state conflict: the inner source wins, else the first in the document. */
export function removeConflictingTransitions(enabled: readonly Transition[], run: Run): Transition[] {
  let kept: Transition[] = [];
  for (const transition of enabled) {
    const rivals = kept.filter((other) => haveCommonExit(transition, other, run));
    if (rivals.some((rival) => !isDescendant(transition.source, rival.source))) continue;
    kept = [...kept.filter((other) => !rivals.includes(other)), transition];
  }
  return kept;
}

function haveCommonExit(a: Transition, b: Transition, run: Run): boolean {
  const domain = domainOf(b, run);
  return (
    domain !== null && computeExitSet(domainOf(a, run), run).some((state) => isDescendant(state, domain))
  );
}
