import { candidatesFor } from './candidates';
import type { Chart, CompiledCondition } from './chart';
import { resume, visible, type Run } from './interpret/run';
import { isPermitted } from './interpret/select-transitions';
import { judgeGuard } from './judge-guard';
import type { ConditionResult, ConditionTree, Context, EngineEvent, Snapshot } from './types';

/** One transition an event could take, judged for one actor. */
export interface Explanation {
  readonly source: string;
  readonly targets: readonly string[];
  readonly by: readonly string[];
  /** Whether one of the actor's roles may send it. */
  readonly permitted: boolean;
  readonly conditions: readonly ExplainedCondition[];
}

export interface ExplainedCondition extends ConditionResult {
  /** Absent where the expression failed, or the language cannot take it apart. */
  readonly tree?: ConditionTree;
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
    conditions: judgeGuard(candidate, run).map((judged, i) => ({
      ...judged,
      ...treeOf(candidate.guard[i]!, run),
    })),
  }));
}

/** A condition that fails to evaluate was told as not holding; there is nothing to take apart. */
function treeOf({ expression }: CompiledCondition, run: Run): { readonly tree?: ConditionTree } {
  if (!expression.tree) return {};
  try {
    return { tree: expression.tree(run.scope) };
  } catch {
    return {};
  }
}
