import type { Actor } from '@terrace/kernel';
import { canonicalJson, uuidOf } from '@terrace/workflow';
import type { Announcement, ExternalDecision } from './decision';

/** A decision as it comes in, before a case is looked for. */
export const receivedDecision = (
  announced: Announcement,
  source: string,
  actor: Actor,
  receivedAt: Date,
): ExternalDecision => ({
  ...announced,
  id: uuidOf('decision', source, announced.idempotencyKey),
  source,
  receivedAt,
  status: 'unmatched',
  instanceId: null,
  triedVersion: null,
  refusal: null,
  actor,
  settled: null,
});

/** The same decision, whichever door it comes by. */
export const fingerprintOf = ({
  chartId,
  kind,
  creditCode,
  batch,
  evidence,
}: Omit<Announcement, 'idempotencyKey'>): string =>
  uuidOf(
    'decision-content',
    canonicalJson({ chartId, kind, creditCode, batch, no: evidence.documentNumber }),
  );
