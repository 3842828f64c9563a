import { HttpStatus } from '@nestjs/common';
import type { RefusalKind } from '@terrace/kernel';

/** Every kind of refusal has its status: a new kind does not compile until it has one. */
export const refusalStatus = {
  forbidden: HttpStatus.FORBIDDEN,
  'not-found': HttpStatus.NOT_FOUND,
  'stale-version': HttpStatus.CONFLICT,
  conflict: HttpStatus.CONFLICT,
  'not-enabled': HttpStatus.UNPROCESSABLE_ENTITY,
  'guard-failed': HttpStatus.UNPROCESSABLE_ENTITY,
  invalid: HttpStatus.BAD_REQUEST,
} as const satisfies Record<RefusalKind, HttpStatus>;
