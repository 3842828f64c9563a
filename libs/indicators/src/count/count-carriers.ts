import { carrierOn, type CarrierEntry } from '@terrace/carriers';
import type { Count } from '../indicator';
import type { KnownWorld } from '../known-world';
import { tallyOf, type Counted, type Tally } from '../reading';
import { addUp, isInYear } from './count-cases';

/** Carriers are counted by who runs them; one that runs two has two. */
export function countCarriers(
  count: Extract<Count, { kind: 'carriers' }>,
  { carriers }: KnownWorld,
  on: string,
): Tally {
  if (count.what === 'area-added') {
    const added = carriers.flatMap((entries) => areasOf(entries, on));
    return { ...tallyOf(added), value: addUp(added) };
  }
  const seen = carriers.flatMap((entries) => carrierOn(entries, on) ?? []);
  if (count.what === 'opened')
    return tallyOf(
      seen.filter(({ openedOn }) => isInYear(openedOn, on)).map((each) => of(each.operatorId, each.openedOn)),
    );
  const { level, type } = count;
  return tallyOf(
    seen.flatMap((each) => {
      const approval = each.approvals.find((one) => one.level === level);
      return approval && each.type === type ? [of(each.operatorId, approval.since)] : [];
    }),
  );
}

/** Units and other space that came in within the year. */
function areasOf(entries: readonly CarrierEntry[], on: string): Counted[] {
  const operatorId = carrierOn(entries, on)?.operatorId;
  if (operatorId === undefined) return [];
  return entries.flatMap(({ fact }) =>
    (fact.kind === 'space-added' || fact.kind === 'area-added') && isInYear(fact.on, on)
      ? [{ ...of(operatorId, fact.on), amount: fact.areaM2 }]
      : [],
  );
}

const of = (enterpriseId: string, since: string): Counted => ({
  enterpriseId,
  caseId: null,
  since,
  amount: null,
});
