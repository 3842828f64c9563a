import { isAtomic, isDescendant, type StateNode, type Transition } from '../chart';
import { computeExitSet } from './compute-exit-set';
import { evaluate, guarded } from './evaluate';
import { matchesEvent } from './matches-event';
import { inDocumentOrder, type Run } from './run';

export type Admits = (transition: Transition) => boolean;

export const everyone: Admits = () => true;

/** Transitions taken without an event. */
export const selectEventlessTransitions = (run: Run): Transition[] =>
  select(run, (state) => state.always, everyone);

/** Transitions for the named event; `admits` says which the sender may take. */
export function selectTransitions(name: string, run: Run, admits: Admits): Transition[] {
  return select(run, (state) => state.on.filter((transition) => matchesEvent(transition, name)), admits);
}

/** For each active atomic state the first transition that holds, looking outwards; then conflicts are resolved. */
function select(
  run: Run,
  candidatesOf: (state: StateNode) => readonly Transition[],
  admits: Admits,
): Transition[] {
  const enabled = new Set<Transition>();
  for (const atomic of inDocumentOrder(run.active)) {
    if (!isAtomic(atomic)) continue;
    for (let state: StateNode | null = atomic; state; state = state.parent) {
      const taken = candidatesOf(state).find(
        (transition) => admits(transition) && guardHolds(transition, run),
      );
      if (taken) {
        enabled.add(taken);
        break;
      }
    }
  }
  return removeConflictingTransitions([...enabled], run);
}

/** All conditions hold. A condition that fails to evaluate does not hold and raises `error.execution`. */
export function guardHolds(transition: Transition, run: Run): boolean {
  return transition.guard.every(({ expression }) => guarded(() => evaluate(expression, run), run) === true);
}

/** Two transitions that would leave a common state conflict: the inner source wins, else the first in the document. */
export function removeConflictingTransitions(enabled: readonly Transition[], run: Run): Transition[] {
  let kept: Transition[] = [];
  for (const transition of enabled) {
    if (kept.length === 0) {
      kept.push(transition);
      continue;
    }
    const exits = computeExitSet([transition], run);
    const rivals = kept.filter((other) => intersect(exits, computeExitSet([other], run)));
    if (rivals.some((rival) => !isDescendant(transition.source, rival.source))) continue;
    kept = [...kept.filter((other) => !rivals.includes(other)), transition];
  }
  return kept;
}

function intersect(a: ReadonlySet<StateNode>, b: ReadonlySet<StateNode>): boolean {
  for (const state of a) if (b.has(state)) return true;
  return false;
}
