import { Decimal } from 'decimal.js';
import type { GrantDef } from '../pack/pack';
import { isDue, type Grant } from './grant';

/** A grant with the rules it stacks by. */
export interface Stacked {
  readonly grant: Grant;
  readonly def: GrantDef;
}

/**
 * 就上限、不重复: of those of one group that are due the greatest stays; then what is due at one level in a year is cut at its
 * cap, the greatest first.
 */
export function stackGrants(given: readonly Stacked[]): Grant[] {
  const greatest = new Map<string, Grant>();
  for (const { grant, def } of given)
    if (def.group !== undefined && isDue(grant) && isMore(grant, greatest.get(def.group)))
      greatest.set(def.group, grant);
  const chosen = given.map(({ grant, def }) => ({
    grant:
      def.group !== undefined && isDue(grant) && greatest.get(def.group) !== grant ? outdone(grant) : grant,
    def,
  }));
  return cutAtCaps(chosen);
}

const yuanOf = ({ amountYuan }: Grant): Decimal => new Decimal(amountYuan ?? 0);

const isMore = (grant: Grant, than: Grant | undefined): boolean =>
  than === undefined || yuanOf(grant).greaterThan(yuanOf(than));

const outdone = (grant: Grant): Grant => ({ ...grant, amountYuan: '0', reduced: 'group' });

function cutAtCaps(given: readonly Stacked[]): Grant[] {
  const cut = new Map<Grant, Grant>();
  const left = new Map<GrantDef['level'], Decimal>();
  for (const { def } of given)
    if (def.yearCapYuan !== undefined)
      left.set(def.level, Decimal.min(def.yearCapYuan, left.get(def.level) ?? def.yearCapYuan));
  const due = given.map(({ grant }) => grant).filter(isDue);
  for (const grant of due.sort((one, other) => yuanOf(other).comparedTo(yuanOf(one)))) {
    const rest = left.get(grant.level);
    if (!rest || grant.amountYuan === null) continue;
    const paid = Decimal.min(rest, yuanOf(grant));
    left.set(grant.level, rest.minus(paid));
    if (paid.lessThan(yuanOf(grant)))
      cut.set(grant, { ...grant, amountYuan: paid.toFixed(), reduced: 'cap' });
  }
  return given.map(({ grant }) => cut.get(grant) ?? grant);
}
