import type { CompiledCondition, Transition } from './chart';
import type { Run } from './interpret/run';
import type { ConditionResult } from './types';

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

function judge(
  { told, expression }: CompiledCondition,
  run: Run,
  withoutEvent: WithoutEvent,
): ConditionResult {
  try {
    const holds = expression.evaluate(run.scope) === true;
    if (!holds && withoutEvent === 'holds' && expression.readsEvent) return { ...told, holds: true };
    const { value, threshold, gap } = expression.explain(run.scope);
    const result: { -readonly [K in keyof ConditionResult]: ConditionResult[K] } = { ...told, holds };
    if (value !== undefined) result.value = value;
    if (threshold !== undefined) result.threshold = threshold;
    if (gap !== undefined) result.gap = gap;
    return result;
  } catch {
    return { ...told, holds: withoutEvent === 'holds' && expression.readsEvent !== false };
  }
}
