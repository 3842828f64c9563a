import type { Instance } from '../instance';
import type { CompiledPlan } from './migration-plan';
import { Stays } from './move';

export interface CarriedInvocations {
  readonly kept: readonly string[];
  readonly stopped: readonly string[];
}

/** Cases it has invoked go on where the new version invokes the same chart under the same id. */
export function carryInvocations(
  plan: CompiledPlan,
  instance: Instance,
  next: readonly string[],
): CarriedInvocations {
  const running = Object.keys(instance.invocations);
  const chartOf = (id: string, states: readonly string[], chart: CompiledPlan['to']): string | undefined =>
    states.flatMap((state) => chart.states.get(state)?.invokes ?? []).find((invoke) => invoke.id === id)
      ?.chart;
  const kept = running.filter((id) => {
    const old = chartOf(id, instance.snapshot.configuration, plan.from);
    return old !== undefined && chartOf(id, next, plan.to) === old;
  });
  const stopped = running.filter((id) => !kept.includes(id));
  if (stopped.length === 0 || plan.plan.invocations === 'stop') return { kept, stopped };
  const ids = stopped.join(', ');
  throw new Stays(
    'invocation',
    `案件发起的子事项 ${ids} 在新版本中不再发起`,
    `the new version does not invoke ${ids}, which is running; let the plan say \`invocations: stop\``,
  );
}
