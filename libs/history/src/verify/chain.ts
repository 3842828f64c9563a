import type { Snapshot } from '@terrace/engine';
import { applyChange, eventHash, type Attachment, type HistoryEntry, type Instance } from '@terrace/workflow';
import type { SealedHead } from '../ports';

/** What is kept of an event while its case is checked. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
  readonly previousHash: string;
  readonly at: Date;
  /** Whether the hash is that of the content. */
  readonly holds: boolean;
  /** The place at which the content would have its hash; null when it holds, or would nowhere. */
  readonly fits: number | null;
  readonly attachments: readonly Attachment[];
}

/** One case as it was read: its events, its row, its sealed heads. */
export interface Chain {
  readonly instanceId: string;
  readonly instance: Instance | null;
  readonly links: readonly Link[];
  readonly sealed: readonly SealedHead[];
  /** What the events lead to; null when some do not say what they made of the case. */
  readonly rebuilt: Snapshot | null;
}

/** An event that was moved is looked for this far from where it stands. */
const searchedPlaces = 200;

export function linkOf(entry: HistoryEntry): Link {
  const { hash, ...content } = entry;
  const { seq, previousHash, at, attachments = [] } = entry;
  const holds = eventHash(content) === hash;
  return { seq, hash, previousHash, at, holds, fits: holds ? null : placeOf(content, hash), attachments };
}

function placeOf(content: Omit<HistoryEntry, 'hash'>, hash: string): number | null {
  const first = Math.max(0, content.seq - searchedPlaces);
  for (let seq = first; seq <= content.seq + searchedPlaces; seq += 1)
    if (eventHash({ ...content, seq }) === hash) return seq;
  return null;
}

/** The case after one more event; null once an event does not say. */
export const afterEntry = (
  before: { readonly snapshot: Snapshot | null } | null,
  { change }: HistoryEntry,
): { readonly snapshot: Snapshot } | null =>
  before && change ? { snapshot: applyChange(before.snapshot, change) } : null;
