import type { CompiledAction } from '../chart';
import type { EngineEvent } from '../types';
import { evaluate, evaluateData, guarded } from './evaluate';
import type { Run } from './run';

/** Carries out one block in order. An action that fails ends its block, not the macrostep. */
export function executeActions(actions: readonly CompiledAction[], run: Run): void {
  if (actions.length === 0) return;
  guarded(() => actions.forEach((action) => executeAction(action, run)), run);
}

function executeAction(action: CompiledAction, run: Run): void {
  switch (action.kind) {
    case 'assign':
      run.scope.data = { ...run.scope.data, [action.name]: evaluate(action.value, run) };
      return;
    case 'raise':
      run.internal.push(newEvent(action.event, evaluateData(action.data, run)));
      return;
    case 'send': {
      const event = newEvent(action.event, evaluateData(action.data, run));
      run.effects.push({ kind: 'send', id: action.id, event, delay: action.delay });
      return;
    }
    case 'cancel':
      return cancelSend(action.id, run);
    case 'effect':
      run.effects.push({ kind: 'effect', type: action.type, with: action.with });
  }
}

export const newEvent = (name: string, data: EngineEvent['data'] | undefined): EngineEvent => (data === undefined ? { name } : { name, data });

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
