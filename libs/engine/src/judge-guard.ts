import type { CompiledCondition, Transition } from './chart';
import type { Amounts } from './expressions-port';
import type { Run } from './interpret/run';
import type { Condition, ConditionResult } from './types';

/** How a condition is judged that can only be known from the event's data, when the event is not there yet. */
export type WithoutEvent = 'fails' | 'holds';

/** Each condition of a guard as it stands, for people. A condition that fails to evaluate does not hold. */
export function judgeGuard(
  transition: Transition,
  run: Run,
  withoutEvent: WithoutEvent = 'fails',
): ConditionResult[] {
  return transition.guard.map((compiled) => judge(compiled, run, withoutEvent));
}

function judge(compiled: CompiledCondition, run: Run, withoutEvent: WithoutEvent): ConditionResult {
  const { condition, expression } = compiled;
  try {
    const holds = expression.evaluate(run.scope) === true;
    const spared = !holds && withoutEvent === 'holds' && expression.readsEvent === true;
    return spared ? told(condition, true) : told(condition, holds, expression.explain(run.scope));
  } catch {
    return told(condition, withoutEvent === 'holds' && expression.readsEvent !== false);
  }
}

/** Written out member by member: spreading took two microseconds of a refusal's three. */
function told(
  { id, reason, clause, remedy }: Condition,
  holds: boolean,
  { value, threshold, gap, counterfactuals }: Amounts = {},
): ConditionResult {
  return { id, holds, reason, clause, remedy, value, threshold, gap, counterfactuals };
}
