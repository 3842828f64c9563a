import type { Evidence, Violation } from './evidence';
import { replay } from './replay';
import { groupBy } from './group-by';

/** Every invocation began one case, and no invoked case is there that nobody invoked. */
export function checkInvocations({ instances, histories, charts }: Evidence): Violation[] {
  const violation = (about: string, what: string): Violation => ({ check: 'invocations', about, what });
  const children = groupBy(
    instances.filter(({ parent }) => parent !== null),
    ({ parent }) => parent?.instanceId ?? '',
  );
  return instances.flatMap((instance) => {
    const again = replay(instance, histories.get(instance.id) ?? [], charts);
    if (again.kind === 'diverged') return [];
    const started = again.steps.flatMap(({ effects }) =>
      effects.filter(({ kind }) => kind === 'invoke.start'),
    );
    const found = children.get(instance.id)?.length ?? 0;
    if (found === started.length) return [];
    return [violation(instance.id, `invoked ${String(started.length)} cases, and ${String(found)} began`)];
  });
}
