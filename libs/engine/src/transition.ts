import { candidatesFor } from './candidates';
import type { Chart } from './chart';
import { receive } from './interpret/invocations';
import { macrostep, microstep } from './interpret/macrostep';
import { resume, snapshotOf, visible, type Run } from './interpret/run';
import { isPermitted, selectTransitions } from './interpret/select-transitions';
import { judgeGuard } from './judge-guard';
import type { Context, Decision, EngineEvent, EngineRefusal, Snapshot } from './types';

/** Decides one external event: where the instance stands next and what must be done outside, or why nothing changes. */
export function transition(chart: Chart, snapshot: Snapshot, event: EngineEvent, ctx: Context): Decision {
  if (snapshot.done) return { kind: 'refused', refusal: { kind: 'not-enabled' } };
  const run = resume(chart, snapshot, ctx);
  run.scope.event = visible(event);
  const received = receive(event, run);
  const selected = selectTransitions(event.name, run, ctx.actor.roles);
  if (selected.length === 0 && !received && !handlesGuardErrors(run))
    return { kind: 'refused', refusal: refusalOf(event.name, run, ctx) };
  microstep(selected, run);
  macrostep(run);
  return movedTo(run);
}

export function movedTo(run: Run): Decision {
  const { left, entered, effects, errors, output } = run;
  const moved = { kind: 'moved', next: snapshotOf(run), left, entered, effects } as const;
  if (output === undefined && errors.length === 0) return moved;
  return { ...moved, ...(output ? { output } : {}), ...(errors.length > 0 ? { errors } : {}) };
}

/** A guard that failed to evaluate is an event of its own when the chart provides for it. */
const handlesGuardErrors = (run: Run): boolean =>
  run.internal.some((event) => candidatesFor(event.name, run).length > 0);

export function refusalOf(name: string, run: Run, ctx: Context): EngineRefusal {
  const candidates = candidatesFor(name, run);
  if (candidates.length === 0) return { kind: 'not-enabled' };
  const permitted = candidates.filter((candidate) => isPermitted(candidate, ctx.actor.roles));
  if (permitted.length === 0)
    return { kind: 'forbidden', by: [...new Set(candidates.flatMap((candidate) => candidate.by))] };
  return { kind: 'guard-failed', conditions: permitted.flatMap((candidate) => judgeGuard(candidate, run)) };
}
