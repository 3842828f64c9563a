import { calendarDateOf } from '@terrace/workflow';
import type { DayRoot } from '../days/day-root';
import type { Chain } from './chain';
import type { Finding } from './finding';

/** From the decision to the end of its transaction nothing takes this long. */
const longestCommitMs = 10 * 60_000;

/**
 * Events dated into a day that was sealed without them. Whoever holds the database can write one that follows the rules of the
 * chain; they cannot put it into a day that is sealed.
 */
export function backdated(chain: Chain, roots: readonly DayRoot[]): Finding[] {
  const indexOf = new Map(roots.map(({ day }, index) => [day, index]));
  let covered = 0;
  return chain.links.flatMap(({ seq, at }) => {
    while (covered < chain.sealed.length && chain.sealed[covered]!.seq < seq) covered += 1;
    const day = chain.sealed[covered]?.day;
    // The day sealed last before this event was.
    const before = roots[(day === undefined ? roots.length : (indexOf.get(day) ?? 0)) - 1];
    const isLate =
      before &&
      calendarDateOf(at) <= before.day &&
      before.sealedAt.getTime() - at.getTime() > longestCommitMs;
    if (!isLate) return [];
    const { instanceId, instance } = chain;
    const businessKey = instance?.businessKey ?? null;
    return [
      { kind: 'inserted' as const, instanceId, businessKey, seq: [seq, seq] as const, day: before.day },
    ];
  });
}
