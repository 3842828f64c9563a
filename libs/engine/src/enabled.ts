import { candidatesFor } from './candidates';
import { isAtomic, type Chart, type StateNode, type Transition } from './chart';
import { resume, visible, type Run } from './interpret/run';
import { isPermitted } from './interpret/select-transitions';
import { judgeGuard } from './judge-guard';
import type { ConditionResult, Context, EngineRefusal, Json, Snapshot, Text } from './types';

/** What an actor could do now, and why not. */
export interface EnabledEvent {
  readonly event: string;
  readonly title?: Text;
  readonly by: readonly string[];
  readonly meta?: Readonly<Record<string, Json>>;
  /** Null: may be sent now. */
  readonly refusal: EngineRefusal | null;
  readonly conditions: readonly ConditionResult[];
}

/**
 * Every external event the active states handle, for any role, and whether this actor may send it now.
 * Guards are judged without event data: a condition that only the event's data can decide counts as holding.
 * Descriptors with `*` and the engine's own `done.` and `error.` events name no event a person could send.
 */
export function enabled(chart: Chart, snapshot: Snapshot, ctx: Context): EnabledEvent[] {
  if (snapshot.done) return [];
  const run = resume(chart, snapshot, ctx);
  return eventNames(run).map((name) => describeEvent(name, run, ctx));
}

function eventNames(run: Run): string[] {
  const names = new Set<string>();
  for (const atomic of run.active.all) {
    if (!isAtomic(atomic)) continue;
    for (let state: StateNode | null = atomic; state; state = state.parent)
      for (const key of Object.keys(state.def.on ?? {}))
        for (const name of key.trim().split(/\s+/)) if (isSendable(name)) names.add(name);
  }
  return [...names];
}

const isSendable = (name: string): boolean => !name.includes('*') && !/^(done|error)\./.test(name);

interface Judged {
  readonly candidate: Transition;
  readonly permitted: boolean;
  readonly conditions: readonly ConditionResult[];
}

function describeEvent(event: string, run: Run, ctx: Context): EnabledEvent {
  run.scope.event = visible({ name: event });
  const judged = candidatesFor(event, run).map((candidate) => ({
    candidate,
    permitted: isPermitted(candidate, ctx.actor.roles),
    conditions: judgeGuard(candidate, run, 'holds'),
  }));
  const shown =
    judged.find((one) => one.permitted && holds(one)) ?? judged.find((one) => one.permitted) ?? judged[0];
  const titled =
    shown?.candidate.def.title ?? judged.find((one) => one.candidate.def.title)?.candidate.def.title;
  return {
    event,
    ...(titled ? { title: titled } : {}),
    by: [...new Set(judged.flatMap((one) => one.candidate.by))],
    ...(shown?.candidate.def.meta ? { meta: shown.candidate.def.meta } : {}),
    refusal: refusalAmong(judged),
    conditions: shown?.conditions ?? [],
  };
}

const holds = (one: Judged): boolean => one.conditions.every((condition) => condition.holds);

function refusalAmong(judged: readonly Judged[]): EngineRefusal | null {
  const permitted = judged.filter((one) => one.permitted);
  if (permitted.some(holds)) return null;
  if (permitted.length === 0)
    return { kind: 'forbidden', by: [...new Set(judged.flatMap((one) => one.candidate.by))] };
  return { kind: 'guard-failed', conditions: permitted.flatMap((one) => one.conditions) };
}
