import { checkAcknowledged } from './check-acknowledged';
import { checkChains } from './check-chains';
import { checkInvocations } from './check-invocations';
import { checkLetters } from './check-letters';
import { checkMails } from './check-mails';
import { checkReplay } from './check-replay';
import { checkStanding } from './check-standing';
import { checkTimes } from './check-times';
import type { Evidence, Violation } from './evidence';

const checks = [
  checkAcknowledged,
  checkChains,
  checkInvocations,
  checkLetters,
  checkMails,
  checkReplay,
  checkStanding,
  checkTimes,
];

export const checkAll = (evidence: Evidence): Violation[] => checks.flatMap((check) => check(evidence));
