import type { CaseSlot } from '../../api/client';

/** Something is still to be done about this document: it is required and absent, or it failed its check. */
export const isOutstanding = ({ required, current }: CaseSlot) =>
  current ? current.status === 'failed' : required;
