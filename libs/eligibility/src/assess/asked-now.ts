import type { AskedNow } from '../assessment';
import type { Pack } from '../pack/compiled-pack';
import { units } from '../pack/units';
import { statementsOf } from '../records/statements';
import type { Subject } from '../records/subject';
import { lastDayOf, lastStated, statedOn } from './scope-of';

/** What the pack asks people to state, with what was last stated. */
export function askedNow({ def }: Pack, subject: Subject): AskedNow[] {
  const stated = statementsOf(subject);
  const { on } = subject;
  const lastYear = lastDayOf(Number(on.slice(0, 4)) - 1);
  return Object.entries(def.figures ?? {}).map(([name, { title, type, unit, per }]) => {
    const asOf = per === 'year' ? lastYear : on;
    const last = per === 'year' ? statedOn(stated, name, lastYear) : lastStated(stated, name, on);
    return {
      name,
      title,
      type,
      unit: unit ? units[unit] : null,
      asOf,
      value: last?.value ?? null,
      statedAsOf: last?.asOf ?? null,
      source: last?.source ?? null,
    };
  });
}
