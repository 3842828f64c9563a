import type { Entry, StateNode, Transition } from '../chart';
import { computeEntrySet } from './compute-entry-set';
import { evaluateData, guarded } from './evaluate';
import { executeActions, newEvent } from './execute-actions';
import { rememberedIn, type Run } from './run';

export function enterStates(
  transitions: readonly Transition[],
  domains: readonly (StateNode | null)[],
  run: Run,
): void {
  enterAll(computeEntrySet(transitions, domains, rememberedIn(run)), run);
}

/** Enters the states in the order given: outermost and first first. */
export function enterAll(entries: readonly Entry[], run: Run): void {
  for (const { state, byDefault, historyContent } of entries) {
    run.active.add(state);
    if (state.parent) run.entered.push(state.id);
    startTimers(state, run);
    if (state.invokes.length > 0) run.toInvoke.push(state);
    executeActions(state.entry, run);
    if (byDefault) executeActions(state.initialActions, run);
    executeActions(historyContent, run);
    if (state.kind === 'final') reachFinal(state, run);
  }
}

function startTimers(state: StateNode, run: Run): void {
  for (const { id, timer } of state.timers)
    run.effects.push({ kind: 'timer.start', id, state: state.id, timer });
}

/** A final state ends its parent; the last region to end ends its parallel state; a final state of the chart ends the instance. */
function reachFinal(state: StateNode, run: Run): void {
  const { parent } = state;
  if (!parent) return;
  const data = guarded(() => evaluateData(state.output, run), run) ?? undefined;
  if (!parent.parent) {
    run.done = true;
    run.output = data;
    return;
  }
  run.internal.push(newEvent(`done.state.${parent.id}`, data));
  const whole = parent.parent;
  if (whole.kind === 'parallel' && whole.children.every((region) => isInFinalState(region, run)))
    run.internal.push({ name: `done.state.${whole.id}` });
}

function isInFinalState(state: StateNode, run: Run): boolean {
  if (state.kind === 'parallel') return state.children.every((child) => isInFinalState(child, run));
  return state.children.some((child) => child.kind === 'final' && run.active.has(child));
}
