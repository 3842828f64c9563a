import { configurationOf, type Scope, type Snapshot } from '@terrace/engine';
import { Stays } from './move';
import type { CompiledPlan } from './migration-plan';

/** Where a case stands under the new version. */
export function carryConfiguration(plan: CompiledPlan, old: Snapshot, scope: Scope): readonly string[] {
  const targets = old.configuration
    .filter((id) => plan.from.states.get(id)?.children.length === 0)
    .flatMap((id) => targetsOf(plan, id, scope));
  const stands = configurationOf(plan.to, [...new Set(targets)]);
  if (stands.kind === 'legal') return stands.configuration;
  const states = stands.states.join(', ');
  throw new Stays(
    'illegal',
    `按计划对应的状态 ${states} 不能同时成立`,
    `the states it would stand in exclude one another: ${states}`,
  );
}

/** The route the plan states; else the state of the same name; else the way of the nearest state around it. */
export function targetsOf(plan: CompiledPlan, state: string, scope: Scope): readonly string[] {
  const stated = plan.routes.get(state);
  if (stated?.stays)
    throw new Stays(
      'by-plan',
      `计划规定处于“${state}”的案件保留原版本`,
      `by the plan, cases in ${state} stay`,
    );
  if (stated) {
    const option = stated.options.find(({ when }) => when === null || holds(when, scope));
    if (option) return option.targets;
    throw new Stays('unmapped', `“${state}”的各项条件均不满足`, `none of the choices for ${state} holds`);
  }
  const same = plan.to.states.get(state);
  if (same && same.kind !== 'history' && same.kind !== 'final') return [state];
  const around = plan.from.states.get(state)?.parent;
  if (around && aroundIsStated(plan, around.id)) return targetsOf(plan, around.id, scope);
  throw new Stays(
    'unmapped',
    `状态“${state}”在新版本中没有对应状态`,
    `state ${state} leads nowhere in the new version`,
  );
}

function aroundIsStated(plan: CompiledPlan, state: string): boolean {
  if (plan.routes.has(state)) return true;
  const around = plan.from.states.get(state)?.parent;
  return around ? aroundIsStated(plan, around.id) : false;
}

function holds(condition: { evaluate(scope: Scope): unknown }, scope: Scope): boolean {
  try {
    return condition.evaluate(scope) === true;
  } catch (error) {
    throw failed(error);
  }
}

/** An expression of the plan that cannot be worked out for this case. */
export function failed(error: unknown): Stays {
  const why = error instanceof Error ? error.message : String(error);
  return new Stays('data', `计划中的表达式无法计算：${why}`, `an expression of the plan fails: ${why}`);
}

/** What history states remember, by the same routes. */
export function carryHistory(plan: CompiledPlan, old: Snapshot, scope: Scope): Snapshot['history'] {
  if (plan.plan.history === 'forget') return {};
  return Object.fromEntries(
    Object.entries(old.history).map(([id, states]) => {
      const kept = plan.to.states.get(id)?.kind === 'history' ? states : null;
      if (kept) return [id, [...new Set(kept.flatMap((state) => targetsOf(plan, state, scope)))]];
      throw new Stays(
        'history',
        `新版本没有历史状态“${id}”，而案件记有该状态`,
        `the case remembers ${id}, which the new version has not; let the plan say \`history: forget\``,
      );
    }),
  );
}
