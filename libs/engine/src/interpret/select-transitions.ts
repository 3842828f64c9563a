import { isAtomic, isDescendant, type StateNode, type Transition } from '../chart';
import { computeExitSet, domainOf } from './compute-exit-set';
import { evaluate, guarded } from './evaluate';
import type { Run } from './run';

export type Admits = (transition: Transition) => boolean;

export const everyone: Admits = () => true;

/** Transitions taken without an event. */
export const selectEventlessTransitions = (run: Run): Transition[] =>
  select(run, (atomic) => atomic.eventless, everyone);

/** Transitions for the named event; `admits` says which the sender may take. */
export const selectTransitions = (name: string, run: Run, admits: Admits): Transition[] =>
  select(run, (atomic) => run.chart.candidatesOf(atomic, name), admits);

/** For each active atomic state the first transition that holds, looking outwards; then conflicts are resolved. */
function select(
  run: Run,
  candidatesOf: (atomic: StateNode) => readonly Transition[],
  admits: Admits,
): Transition[] {
  const enabled: Transition[] = [];
  for (const atomic of run.active.all) {
    if (!isAtomic(atomic)) continue;
    for (const transition of candidatesOf(atomic))
      if (admits(transition) && guardHolds(transition, run)) {
        if (!enabled.includes(transition)) enabled.push(transition);
        break;
      }
  }
  return enabled.length < 2 ? enabled : removeConflictingTransitions(enabled, run);
}

/** All conditions hold. A condition that fails to evaluate does not hold and raises `error.execution`. */
export function guardHolds(transition: Transition, run: Run): boolean {
  for (const { expression } of transition.guard)
    if (guarded(() => evaluate(expression, run), run) !== true) return false;
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
