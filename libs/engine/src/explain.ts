import { candidatesFor } from './candidates';
import type { Chart } from './chart';
import { resume, visible } from './interpret/run';
import { isPermitted } from './interpret/select-transitions';
import { judgeGuard } from './judge-guard';
import type { Context, EngineEvent, Explanation, Snapshot } from './types';

/** Every transition the event could take from here, with each condition of its guard as it stands. */
export function explain(chart: Chart, snapshot: Snapshot, event: EngineEvent, ctx: Context): Explanation[] {
  if (snapshot.done) return [];
  const run = resume(chart, snapshot, ctx);
  run.scope.event = visible(event);
  return candidatesFor(event.name, run).map((candidate) => ({
    source: candidate.source.id,
    targets: candidate.targets?.map((target) => target.id) ?? [],
    by: candidate.by,
    permitted: isPermitted(candidate, ctx.actor.roles),
    conditions: judgeGuard(candidate, run),
  }));
}
