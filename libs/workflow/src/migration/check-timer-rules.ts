import { didYouMean, type Chart } from '@terrace/engine';
import { isRecord, type Desk } from './plan-desk';
import type { CompiledPlan, TimerRule } from './migration-plan';

const rules: readonly unknown[] = ['kept', 'recounted', 'restarted'] satisfies TimerRule[];

/** Which deadlines of the old version go on under which of the new, and what becomes of their dates. */
export function checkTimerRules({ plan, from, to, wrong }: Desk): CompiledPlan['timers'] {
  const [old, declared] = [timerIds(from), timerIds(to)];
  const timers = new Map<string, { from: string | null; as: TimerRule }>();
  for (const [id, rule] of Object.entries(plan.timers ?? {})) {
    const path = ['timers', id];
    const given: unknown = isRecord(rule) ? (rule.as ?? 'kept') : rule;
    const source: unknown = isRecord(rule) ? (rule.from ?? null) : null;
    if (!declared.includes(id))
      wrong(path, `the new version has no deadline '${id}'`, didYouMean(id, declared));
    else if (!rules.includes(given))
      wrong(path, `'${String(given)}' is no rule`, `Use one of: ${rules.join(', ')}.`);
    else if (source !== null && !old.includes(String(source)))
      wrong(
        [...path, 'from'],
        `the old version has no deadline '${String(source)}'`,
        didYouMean(String(source), old),
      );
    else timers.set(id, { from: source === null ? null : String(source), as: given as TimerRule });
  }
  return timers;
}

const timerIds = ({ all }: Chart): string[] => all.flatMap(({ timers }) => timers.map(({ id }) => id));
