import type { DocumentRecord } from '@terrace/documents';
import { correctionsIn, type Correction } from '@terrace/programmes';
import type { HistoryEntry } from '@terrace/workflow';

/** A correction asked for, by whom and when, and whether it has been answered since. */
export interface AskedCorrection extends Correction {
  readonly by: string;
  readonly at: Date;
  readonly answered: boolean;
}

/**
 * Every correction of a case, the newest last. One about a document is answered by a newer version of it, one about a field
 * by an event of the enterprise that fills it in again.
 */
export function correctionsOf(
  history: readonly HistoryEntry[],
  documents: readonly Pick<DocumentRecord, 'slot' | 'uploadedAt'>[],
): AskedCorrection[] {
  return history.flatMap((entry) =>
    correctionsIn(entry.data).map((correction) => ({
      ...correction,
      by: entry.actor.name,
      at: entry.at,
      answered: isAnswered(correction, entry, history, documents),
    })),
  );
}

function isAnswered(
  { slot, field }: Correction,
  asked: HistoryEntry,
  history: readonly HistoryEntry[],
  documents: readonly Pick<DocumentRecord, 'slot' | 'uploadedAt'>[],
): boolean {
  if (slot !== null)
    return documents.some(
      (document) => document.slot === slot && document.uploadedAt > asked.at.toISOString(),
    );
  return history.some(
    ({ seq, actor, data }) =>
      seq > asked.seq && actor.enterpriseId !== null && field !== null && field in data,
  );
}
