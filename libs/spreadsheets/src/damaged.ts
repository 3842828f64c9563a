import { Fault } from '@terrace/kernel';

const code = 'spreadsheet.damaged';

/** A file that began as a list and breaks off, whatever its parser met. */
export const damaged = (cause: unknown): Fault =>
  new Fault(code, 'the spreadsheet cannot be read to its end', { retryable: false, cause });

export const isDamaged = (fault: unknown): boolean => fault instanceof Fault && fault.code === code;
