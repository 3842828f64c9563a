import type { IntellectualProperty, IpKind } from '@terrace/enterprises';
import type { Subject } from './subject';

/** Rights granted by the day and not certainly expired. */
export const validRights = ({ ip, on }: Subject): IntellectualProperty[] =>
  ip.filter((right) => right.grantedOn <= on && on < lastsUntil(right));

/** Of those, without rights of class II that served an application before: they do not serve again (国科发火〔2016〕195号 三（二）). */
export const unusedRights = (subject: Subject): IntellectualProperty[] =>
  validRights(subject).filter(
    ({ class: grade, usedInApplication: used }) =>
      grade === 'I' || used === null || used === subject.application,
  );

/** Years from filing; designs filed before 1 June 2021: ten, later fifteen. Fees unpaid may end a right before. */
const termYears: Readonly<Partial<Record<IpKind, number>>> = {
  invention: 20,
  utility: 10,
  design: 15,
  software: 50,
  'ic-layout': 10,
};

/** From this day on the right is over, whenever in the year it was filed. */
function lastsUntil({ no, kind, grantedOn }: IntellectualProperty): string {
  const filed = Number(/^(?:ZL|CN)?((?:19|20)\d{2})\d{8}/.exec(no)?.[1] ?? grantedOn.slice(0, 4));
  const term = kind === 'design' && filed < 2021 ? 10 : termYears[kind];
  return term === undefined ? '9999-12-31' : `${String(filed + term + 1)}-01-01`;
}
