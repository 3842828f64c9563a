import { addDays, addMonths, isDate } from '@terrace/deadlines';
import type { CertificatesCount, Count } from '../indicator';
import type { KnownWorld } from '../known-world';
import type { LoggedCase } from '../logged-case';
import { oncePerEnterprise, tallyOf, type Counted, type Tally } from '../reading';
import { isIn, isInYear } from './count-cases';

/** A certificate by its own dates. Days are YYYY-MM-DD. */
interface Validity {
  readonly from: string;
  readonly until: string;
  /** The day it was taken away or moved with the enterprise; null: neither. */
  readonly endedOn: string | null;
}

/** Enterprises with a certificate valid on the day, each once: one renewed before the old one ended has two. */
export function countCertificates(count: CertificatesCount, world: KnownWorld, on: string): Tally {
  return tallyOf(
    oncePerEnterprise(
      world.casesOf(count.chart).flatMap((each) => {
        const validity = validityOf(each, count);
        return validity && isValid(validity, on) ? [countedFrom(each, validity.from)] : [];
      }),
    ),
  );
}

/** Certificates of the year that ended, or will, and that their enterprises do not renew. */
export function countLapsing(
  { certificates, renewedBy }: Extract<Count, { kind: 'lapsing' }>,
  world: KnownWorld,
  on: string,
): Tally {
  const renewing = new Set(
    world
      .casesOf(renewedBy.chart)
      .filter(({ steps }) =>
        steps.some((step) => isInYear(step.on, on) && isIn(step.configuration, renewedBy.states)),
      )
      .map(({ enterpriseId }) => enterpriseId),
  );
  const ending = world.casesOf(certificates.chart).flatMap((each) => {
    const validity = validityOf(each, certificates);
    if (!validity || validity.endedOn || validity.until.slice(0, 4) !== on.slice(0, 4)) return [];
    return renewing.has(each.enterpriseId) ? [] : [countedFrom(each, validity.until)];
  });
  return tallyOf(oncePerEnterprise(ending));
}

const isValid = ({ from, until, endedOn }: Validity, on: string): boolean =>
  from <= on && on <= until && (endedOn === null || on < endedOn);

function validityOf({ steps }: LoggedCase, count: CertificatesCount): Validity | null {
  const { recordedBy, until, years, ended } = count;
  const end = steps.findLast(({ event }) => event === recordedBy)?.data[until];
  if (!isDate(end)) return null;
  const gone = steps.find(({ entered }) => isIn(entered, ended));
  return { from: addDays(addMonths(end, -12 * years), 1), until: end, endedOn: gone?.on ?? null };
}

const countedFrom = ({ id, enterpriseId }: LoggedCase, since: string): Counted => ({
  enterpriseId,
  caseId: id,
  since,
  amount: null,
});
