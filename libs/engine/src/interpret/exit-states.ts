import { isAtomic, isDescendant, type StateNode, type Transition } from '../chart';
import { computeExitSet } from './compute-exit-set';
import { executeActions, removeEffects } from './execute-actions';
import { cancelInvocations } from './invocations';
import { inDocumentOrder, type Run } from './run';

/** Leaves the exit set, innermost and last first. History is recorded before anything is left. */
export function exitStates(transitions: readonly Transition[], run: Run): void {
  const exits = inDocumentOrder(computeExitSet(transitions, run)).reverse();
  for (const state of exits) for (const history of state.historyStates) recordHistory(history, state, run);
  for (const state of exits) {
    executeActions(state.exit, run);
    cancelTimers(state, run);
    cancelInvocations(state, run);
    run.active.delete(state);
    run.left.push(state.id);
  }
}

function recordHistory(history: StateNode, parent: StateNode, run: Run): void {
  const deep = history.def.history === 'deep';
  const states = [...run.active].filter((state) =>
    deep ? isAtomic(state) && isDescendant(state, parent) : state.parent === parent,
  );
  run.history = { ...run.history, [history.id]: inDocumentOrder(states).map((state) => state.id) };
}

/** A timer started in this very macrostep never was; an older one is cancelled. */
export function cancelTimers(state: StateNode, run: Run): void {
  for (const { id } of state.timers) {
    const startedNow = removeEffects(run, (effect) => effect.kind === 'timer.start' && effect.id === id);
    if (!startedNow) run.effects.push({ kind: 'timer.cancel', id });
  }
}
