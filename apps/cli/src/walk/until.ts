import { WalkError, type ApiClient } from './api-client';
import type { CaseDetail } from './api-shapes';

/** Machines may be slow: OCR of a dozen papers takes most of it. */
const patienceMs = 180_000;

/** Waits, told by the case's own event stream, until the case is as wanted. */
export async function until(
  client: ApiClient,
  caseId: string,
  what: string,
  holds: (current: CaseDetail) => boolean | Promise<boolean>,
): Promise<CaseDetail> {
  const stop = AbortSignal.timeout(patienceMs);
  while (!stop.aborted) {
    const listening = new AbortController();
    try {
      for await (const _change of client.changes(caseId, AbortSignal.any([stop, listening.signal]))) {
        const current = await client.case(caseId);
        if (await holds(current)) return current;
      }
    } catch (error) {
      if (stop.aborted) break;
      // The API was restarted under us: listen again. Anything else is the walk's own error.
      if (error instanceof WalkError) throw error;
    } finally {
      listening.abort();
    }
  }
  const current = await client.case(caseId);
  throw new WalkError(
    `waited ${String(patienceMs / 1000)} s for ${what}; the case stands in ${current.state}`,
  );
}
