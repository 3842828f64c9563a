import type { Chart } from './chart';
import { finish } from './interpret/macrostep';
import { resume } from './interpret/run';
import { movedTo } from './transition';
import type { Context, Decision, Snapshot } from './types';

/**
 * Ends an instance from outside, as whoever invoked it does when it goes on without it: exit actions run, timers and
 * invocations stop, and nothing is handed back.
 */
export function stop(chart: Chart, snapshot: Snapshot, ctx: Context): Decision {
  if (snapshot.done) return { kind: 'refused', refusal: { kind: 'not-enabled' } };
  const run = resume(chart, snapshot, ctx);
  run.done = true;
  finish(run);
  return movedTo(run);
}
