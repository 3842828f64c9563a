import type { Pack } from '../pack/compiled-pack';
import type { Subject } from '../records/subject';
import { projectSubject } from './project-subject';
import { watchConditions } from './watch-conditions';
import { watchDuties } from './watch-duties';
import { byLevel, type Certificate, type Watched } from './watched';

/** Duties as of the subject's day; conditions as if it applied again on the last day of validity, or that day if it is past. */
export function watchCertificate(
  inForce: (day: string) => Pack | null,
  certificate: Certificate,
  subject: Subject,
): Watched {
  const { on, enterprise } = subject;
  const appliesOn = certificate.expiresOn > on ? certificate.expiresOn : on;
  const pack = inForce(appliesOn);
  const later = projectSubject(subject, appliesOn);
  const conditions = pack ? watchConditions(pack, subject, later.subject) : [];
  const risks = [...watchDuties(certificate, on), ...conditions].sort(byLevel);
  const { id: enterpriseId, creditCode, name, street } = enterprise;
  return {
    ...{ enterpriseId, creditCode, name, street, certificate },
    level: risks[0]?.level ?? null,
    risks,
    assumedYears: later.assumedYears,
  };
}
