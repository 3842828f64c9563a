import { firstBrokenLink } from '@terrace/workflow';
import type { Evidence, Violation } from './evidence';

/** Every history is whole and without a gap, and its case stands at its end. */
export function checkChains({ instances, histories }: Evidence): Violation[] {
  const violation = (about: string, what: string): Violation => ({ check: 'chains', about, what });
  return instances.flatMap(({ id, version, hash }) => {
    const history = histories.get(id) ?? [];
    const broken = firstBrokenLink(history);
    if (broken) return [violation(id, `the chain breaks at event ${String(broken.seq)}`)];
    if (history.some(({ seq }, index) => seq !== index)) return [violation(id, 'the history has a gap')];
    const last = history.at(-1);
    if (last?.seq !== version || last.hash !== hash)
      return [violation(id, `stands at ${String(version)}, its history ends at ${String(last?.seq)}`)];
    return [];
  });
}
