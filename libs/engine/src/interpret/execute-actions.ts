import type { CompiledAction } from '../chart';
import type { EngineEvent, Json } from '../types';
import { evaluate, evaluateData, ExecutionError, tellFailure } from './evaluate';
import { ownData, type Run } from './run';

/** Carries out one block in order. An action that fails ends its block, not the macrostep. */
export function executeActions(actions: readonly CompiledAction[], run: Run): void {
  if (actions.length === 0) return;
  try {
    for (const action of actions) executeAction(action, run);
  } catch (error) {
    tellFailure(error, run);
  }
}

function executeAction(action: CompiledAction, run: Run): void {
  switch (action.kind) {
    case 'assign':
      return assign(action.name, evaluate(action.value, run), run);
    case 'raise':
      run.internal.push(newEvent(action.event, evaluateData(action.data, run)));
      return;
    case 'send': {
      const event = newEvent(action.event, evaluateData(action.data, run));
      const to = action.to === null ? {} : { to: action.to };
      run.effects.push({ kind: 'send', id: action.id, event, delay: action.delay, ...to });
      return;
    }
    case 'cancel':
      return cancelSend(action.id, run);
    case 'if':
      return (evaluate(action.condition, run) === true ? action.then : action.else).forEach((inner) =>
        executeAction(inner, run),
      );
    case 'foreach':
      return forEach(action, run);
    case 'block':
      return executeActions(action.do, run);
    case 'effect':
      run.effects.push({ kind: 'effect', type: action.type, with: action.with });
  }
}

/**
 * The first assignment of a run copies the data, further ones write into that copy. A composite value may hold the data
 * itself: then the data is copied once more, so that the value stays what it was.
 */
function assign(name: string, value: Json, run: Run): void {
  const isComposite = typeof value === 'object' && value !== null;
  if (!run.ownsData || isComposite || !Object.hasOwn(run.scope.data, name)) {
    run.scope.data = ownData(run);
    run.ownsData = Object.hasOwn(run.scope.data, name);
  }
  (run.scope.data as Record<string, Json>)[name] = value;
}

/** Goes over the list as it was at the beginning, whatever the body does to it. */
function forEach(action: CompiledAction & { kind: 'foreach' }, run: Run): void {
  const list = evaluate(action.list, run);
  if (!Array.isArray(list)) throw new ExecutionError('foreach was given something that is not a list');
  [...(list as readonly Json[])].forEach((item, i) => {
    assign(action.item, item, run);
    if (action.index !== null) assign(action.index, i, run);
    for (const inner of action.do) executeAction(inner, run);
  });
}

export const newEvent = (name: string, data: EngineEvent['data'] | undefined): EngineEvent =>
  data === undefined ? { name } : { name, data };

/** A delayed send of this same macrostep is taken back; an earlier one is cancelled by the effect. */
function cancelSend(id: string, run: Run): void {
  removeEffects(run, (effect) => effect.kind === 'send' && effect.id === id && effect.delay !== null);
  run.effects.push({ kind: 'cancel', id });
}

export function removeEffects(run: Run, matches: (effect: Run['effects'][number]) => boolean): boolean {
  const kept = run.effects.filter((effect) => !matches(effect));
  const removed = kept.length < run.effects.length;
  if (removed) run.effects.splice(0, run.effects.length, ...kept);
  return removed;
}
