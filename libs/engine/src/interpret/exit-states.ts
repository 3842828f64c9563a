import { isAtomic, isDescendant, type StateNode } from '../chart';
import { computeExitSet } from './compute-exit-set';
import { executeActions, removeEffects } from './execute-actions';
import { cancelInvocations } from './invocations';
import { inDocumentOrder, type Run } from './run';

/** Leaves the exit set, innermost and last first. History is recorded before anything is left. */
export function exitStates(domains: readonly (StateNode | null)[], run: Run): void {
  exitAll(exitSetOf(domains, run), run);
}

export const exitBelow = (domain: StateNode, run: Run): void => exitAll(computeExitSet(domain, run), run);

function exitAll(exits: readonly StateNode[], run: Run): void {
  for (const state of exits) for (const history of state.historyStates) recordHistory(history, state, run);
  for (let i = exits.length - 1; i >= 0; i--) exitState(exits[i]!, run);
}

function exitSetOf(domains: readonly (StateNode | null)[], run: Run): readonly StateNode[] {
  return inDocumentOrder(new Set(domains.flatMap((domain) => computeExitSet(domain, run))));
}

function exitState(state: StateNode, run: Run): void {
  executeActions(state.exit, run);
  cancelTimers(state, run);
  cancelInvocations(state, run);
  run.active.delete(state);
  run.left.push(state.id);
}

function recordHistory(history: StateNode, parent: StateNode, run: Run): void {
  const deep = history.def.history === 'deep';
  const states = run.active.all.filter((state) =>
    deep ? isAtomic(state) && isDescendant(state, parent) : state.parent === parent,
  );
  run.history = { ...run.history, [history.id]: states.map((state) => state.id) };
}

/** A timer started in this very macrostep never was; an older one is cancelled. */
export function cancelTimers(state: StateNode, run: Run): void {
  for (const { id } of state.timers) {
    const startedNow = removeEffects(run, (effect) => effect.kind === 'timer.start' && effect.id === id);
    if (!startedNow) run.effects.push({ kind: 'timer.cancel', id });
  }
}
