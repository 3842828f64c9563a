import type { StateNode } from '../chart';
import type { EngineEvent } from '../types';
import { evaluateData, guarded } from './evaluate';
import { executeActions } from './execute-actions';
import { inDocumentOrder, type Run } from './run';

/** The step has settled: what its states invoke begins. An invocation whose data fails never begins. */
export function startInvocations(run: Run): void {
  if (run.toInvoke.length === 0) return;
  const states = inDocumentOrder(run.toInvoke.splice(0));
  for (const state of states)
    for (const { id, chart, data } of state.invokes)
      guarded(
        () => run.effects.push({ kind: 'invoke.start', id, chart, data: evaluateData(data, run) ?? {} }),
        run,
      );
}

/** A state left before its step settled has nothing to cancel. */
export function cancelInvocations(state: StateNode, run: Run): void {
  if (state.invokes.length === 0) return;
  const waiting = run.toInvoke.indexOf(state);
  if (waiting >= 0) return void run.toInvoke.splice(waiting, 1);
  for (const { id } of state.invokes) run.effects.push({ kind: 'invoke.cancel', id });
}

/** Finalises what an invocation sent and passes the event on; whether the event was used for either. */
export function receive(event: EngineEvent, run: Run): boolean {
  if (!run.chart.invokes) return false;
  let used = false;
  for (const state of run.active.all)
    for (const invoke of state.invokes) {
      if (invoke.id === event.invokeId && invoke.finalize.length > 0) {
        executeActions(invoke.finalize, run);
        used = true;
      }
      if (invoke.autoforward) {
        run.effects.push({ kind: 'invoke.forward', id: invoke.id, event });
        used = true;
      }
    }
  return used;
}
