import { canonicalJson } from '@terrace/workflow';
import type { Evidence, Violation } from './evidence';
import { replay } from './replay';

/** What the history leads to is what the case is. */
export function checkReplay({ instances, histories, charts }: Evidence): Violation[] {
  const violation = (about: string, what: string): Violation => ({ check: 'replay', about, what });
  return instances.flatMap((instance) => {
    const again = replay(instance, histories.get(instance.id) ?? [], charts);
    if (again.kind === 'diverged')
      return [violation(instance.id, `event ${String(again.seq)}: ${again.what}`)];
    const snapshot = again.steps.at(-1)?.next;
    if (canonicalJson(snapshot) === canonicalJson(instance.snapshot)) return [];
    return [violation(instance.id, 'its history leads to another snapshot than it has')];
  });
}
