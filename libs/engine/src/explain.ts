import { candidatesFor } from './candidates';
import type { Chart } from './chart';
import { resume, visible } from './interpret/run';
import { isPermitted } from './interpret/select-transitions';
import { judgeGuard } from './judge-guard';
import type { ConditionResult, Context, EngineEvent, Snapshot } from './types';

/** One transition an event could take, judged for one actor. */
export interface Explanation {
  readonly source: string;
  readonly targets: readonly string[];
  readonly by: readonly string[];
  /** Whether one of the actor's roles may send it. */
  readonly permitted: boolean;
  readonly conditions: readonly ConditionResult[];
}

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
