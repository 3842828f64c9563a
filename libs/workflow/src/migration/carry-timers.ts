import type { Json, TimerDef } from '@terrace/engine';
import type { Timer } from '../instance';
import { plannedTimer } from '../plan-timers';
import type { TimerPlan } from '../ports';
import type { CompiledPlan, TimerRule } from './migration-plan';
import type { CarriedTimers, Resident } from './move';

export interface TimerDesk {
  readonly at: Date;
  readonly nextId: () => string;
  readonly timerPlan: TimerPlan;
  readonly facts: Readonly<Record<string, Json>>;
}

/** A deadline of the new version that continues one of the old. */
export interface Succession {
  readonly id: string;
  readonly timer: TimerDef;
  readonly from: string;
  readonly as: TimerRule;
}

/** Which deadlines go on: those the plan names, and those of the same name in states that correspond. */
export function successionsOf(
  plan: CompiledPlan,
  old: readonly string[],
  next: readonly string[],
): Succession[] {
  const running = old.flatMap((id) => plan.from.states.get(id)?.timers.map((timer) => timer.id) ?? []);
  return next.flatMap((state) =>
    (plan.to.states.get(state)?.timers ?? []).flatMap(({ id, timer }) => {
      const rule = plan.timers.get(id);
      const as = rule?.as ?? 'kept';
      const name = id.slice(state.length + 1);
      const named = rule?.from ?? namesakes(plan, state, old).map((each) => `${each}/${name}`);
      const from = [named].flat().find((each) => running.includes(each));
      return from === undefined || as === 'restarted' ? [] : [{ id, timer, from, as }];
    }),
  );
}

/** Old states a new one stands for: those the plan sends there, and the one of its name. */
function namesakes(plan: CompiledPlan, state: string, old: readonly string[]): string[] {
  return old.filter((id) => {
    const route = plan.routes.get(id);
    return route ? route.options.some(({ targets }) => targets.includes(state)) : id === state;
  });
}

/**
 * What becomes of the pending timers. A deadline that has fired stays fired, under whatever name it goes on; one whose
 * beginning is not known any more cannot be counted again and is kept.
 */
export function carryTimers(
  successions: readonly Succession[],
  resident: Resident,
  desk: TimerDesk,
): CarriedTimers {
  const isCounted = ({ as, from }: Succession): boolean =>
    as === 'recounted' &&
    resident.timers.some(({ name, basis, hasFired }) => name === from && basis !== null && !hasFired);
  const kept = successions.filter((each) => !isCounted(each));
  const changed = kept.flatMap((succession) => renamed(succession, resident.timers));
  const goingOn = new Set(kept.map(({ from }) => from));
  return {
    changed,
    cancelled: resident.timers.map(({ name }) => name).filter((name) => !goingOn.has(name)),
    started: successions.filter(isCounted).flatMap((each) => recounted(each, resident, desk)),
  };
}

function renamed({ id, timer, from }: Succession, pending: readonly Timer[]): Timer[] {
  const meta = timer.meta ?? {};
  const words = (key: string, otherwise: string | null): string | null =>
    typeof meta[key] === 'string' ? meta[key] : otherwise;
  return pending
    .filter(({ name }) => name === from)
    .map((old) => ({
      ...old,
      name: id,
      event: timer.event ?? null,
      letter: words('letter', old.letter),
      holder: words('holder', old.holder),
    }));
}

function recounted(
  { id, timer, from }: Succession,
  { instance, timers }: Resident,
  desk: TimerDesk,
): Timer | [] {
  const old = timers.find(({ name }) => name === from);
  const planned = old?.basis && plannedTimer({ id, timer }, instance.id, old.basis, desk);
  if (!planned) return [];
  return { ...planned, reminders: planned.reminders.filter(({ at }) => at > desk.at) };
}
