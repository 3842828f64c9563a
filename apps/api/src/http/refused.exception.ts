import { HttpException } from '@nestjs/common';
import type { Outcome, Refusal } from '@terrace/kernel';
import { refusalStatus } from './refusal-status';

/** A refusal on its way out of the edge; inside, refusals are values. */
export class RefusedException extends HttpException {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason.en, refusalStatus[refusal.kind]);
  }
}

/** The value of an act that was done; its refusal becomes the answer. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new RefusedException(outcome.refusal);
  return outcome.value;
}
