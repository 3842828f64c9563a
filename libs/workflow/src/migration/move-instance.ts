import { EngineFault, resettle, type Json, type Scope, type Snapshot } from '@terrace/engine';
import type { Actor } from '@terrace/kernel';
import type { Moved } from '../occasion';
import { carryData } from './carry-data';
import { carryInvocations } from './carry-invocations';
import { carryConfiguration, carryHistory } from './carry-state';
import { carryTimers, successionsOf, type TimerDesk } from './carry-timers';
import type { CompiledPlan } from './migration-plan';
import { Stays, type Move, type Resident } from './move';

export interface MoveDesk extends TimerDesk {
  readonly actor: Actor;
  readonly facts: Readonly<Record<string, Json>>;
}

/** What a plan makes of one case: the same for a dry run and for the migration itself. Pure. */
export function moveInstance(plan: CompiledPlan, resident: Resident, desk: MoveDesk): Move {
  try {
    return move(plan, resident, desk);
  } catch (error) {
    if (error instanceof Stays) return { kind: 'stays', reason: error.reason };
    // One case that cannot be worked out must not hold up the others: it stays, and is listed with what went wrong.
    if (!(error instanceof EngineFault)) throw error;
    const { message } = error;
    return {
      kind: 'stays',
      reason: { code: 'fault', text: { zh: `案件无法推演：${message}`, en: message } },
    };
  }
}

function move(plan: CompiledPlan, resident: Resident, desk: MoveDesk): Move {
  const { instance } = resident;
  const old = instance.snapshot;
  const scope = scopeOf(old, desk);
  const configuration = carryConfiguration(plan, old, scope);
  const placed: Snapshot = {
    configuration,
    history: carryHistory(plan, old, scope),
    data: carryData(plan, old, scope),
    done: false,
  };
  const invocations = carryInvocations(plan, instance, configuration);
  const successions = successionsOf(plan, old.configuration, configuration);
  const running = {
    timers: new Set(successions.map(({ id }) => id)),
    invocations: new Set(invocations.kept),
  };
  const context = { actor: desk.actor, facts: desk.facts, at: desk.at.toISOString() };
  const settled = settledOf(resettle(plan.to, placed, running, context));
  const cancelled = new Set(settled.effects.flatMap((one) => (one.kind === 'timer.cancel' ? [one.id] : [])));
  const going = successions.filter(({ id }) => !cancelled.has(id));
  const ends = invocations.stopped.map((id) => ({ kind: 'invoke.cancel', id }) as const);
  return {
    kind: 'moves',
    placed,
    decision: {
      ...settled,
      effects: [...ends, ...withoutCancels(settled.effects)],
      ...changeOf(old, settled.next),
    },
    timers: carryTimers(going, resident, { ...desk, facts: { ...desk.facts, data: settled.next.data } }),
  };
}

/** Timers are ended under the names they have now, not under those they would have had. */
const withoutCancels = (effects: Moved['effects']): Moved['effects'] =>
  effects.filter(({ kind }) => kind !== 'timer.cancel');

/** For the history: the states it stands in no longer, and those it stands in now. */
function changeOf(old: Snapshot, next: Snapshot): Pick<Moved, 'left' | 'entered'> {
  return {
    left: old.configuration.filter((id) => !next.configuration.includes(id)),
    entered: next.configuration.filter((id) => !old.configuration.includes(id)),
  };
}

function settledOf(decision: ReturnType<typeof resettle>): Moved {
  if (decision.kind === 'refused')
    throw new Stays('illegal', '新版本不接受该案件', 'the new version refuses it');
  const [error] = decision.errors ?? [];
  if (error !== undefined)
    throw new Stays(
      'expression',
      `新版本的表达式无法计算：${error}`,
      `an expression of the new version fails: ${error}`,
    );
  if (decision.next.done)
    throw new Stays('would-end', '按新版本该案件将立即办结', 'under the new version it would end at once');
  return decision;
}

function scopeOf(old: Snapshot, { actor }: MoveDesk): Scope {
  const active = new Set(old.configuration);
  const event = { name: '', data: {} };
  return { facts: {}, data: old.data, event, actor, isIn: (state) => active.has(state) };
}
