import type { Chart } from './chart';
import { guarded, evaluateData } from './interpret/evaluate';
import { macrostep } from './interpret/macrostep';
import { resume, type Run } from './interpret/run';
import { movedTo } from './transition';
import type { Context, Decision, Snapshot } from './types';

/** What of an instance is running already, by the ids of the chart it is resettled in. */
export interface Running {
  readonly timers: ReadonlySet<string>;
  readonly invocations: ReadonlySet<string>;
}

/**
 * Lets an instance that came from another version of its chart go on where the snapshot puts it. Nothing is entered, so no
 * entry actions run: only the timers and invocations of its states that are not running yet begin. Then it settles as
 * after any step.
 */
export function resettle(chart: Chart, snapshot: Snapshot, running: Running, ctx: Context): Decision {
  const run = resume(chart, snapshot, ctx);
  for (const state of run.active.all)
    for (const { id, timer } of state.timers)
      if (!running.timers.has(id)) run.effects.push({ kind: 'timer.start', id, state: state.id, timer });
  macrostep(run);
  if (beginInvocations(run, running.invocations)) macrostep(run);
  return movedTo(run);
}

/** Those of states it still stands in; whether any could not begin. */
function beginInvocations(run: Run, running: ReadonlySet<string>): boolean {
  if (run.done) return false;
  for (const state of run.active.all)
    for (const { id, chart, data } of run.entered.includes(state.id) ? [] : state.invokes)
      if (!running.has(id))
        guarded(
          () => run.effects.push({ kind: 'invoke.start', id, chart, data: evaluateData(data, run) ?? {} }),
          run,
        );
  return run.internal.length > 0;
}
