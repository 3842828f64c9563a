import { createHash } from 'node:crypto';
import { canonicalJson } from '@terrace/workflow';
import { merkleLeaf } from './merkle';

/** What a case is for life, whatever becomes of it. */
export interface CaseIdentity {
  readonly instanceId: string;
  readonly chartId: string;
  readonly subjectId: string;
  readonly businessKey: string;
}

/** What a case had come to at the end of a day: its newest event. Each event is chained to all before it. */
export interface Head extends CaseIdentity {
  readonly seq: number;
  readonly eventHash: string;
}

/** One day's promise: the Merkle root over the heads of all cases that moved, chained to the day before. */
export interface DayRoot {
  /** YYYY-MM-DD in Asia/Shanghai. */
  readonly day: string;
  readonly leafCount: number;
  /** Root of the tree over the day's heads in order of instance id. */
  readonly treeHash: string;
  readonly previousRoot: string;
  readonly sealedAt: Date;
  readonly root: string;
}

/** What the first day is chained to. */
export const genesisRoot = '0'.repeat(64);

export const leafHash = (head: Head): string => {
  const { instanceId, chartId, subjectId, businessKey, seq, eventHash } = head;
  return merkleLeaf(canonicalJson({ instanceId, chartId, subjectId, businessKey, seq, eventHash }));
};

/** SHA-256 over everything the day says. Its text begins as no leaf and no node does. */
export function dayRootHash({
  day,
  leafCount,
  treeHash,
  previousRoot,
  sealedAt,
}: Omit<DayRoot, 'root'>): string {
  const text = canonicalJson({ day, leafCount, treeHash, previousRoot, sealedAt });
  return createHash('sha256').update(text).digest('hex');
}

const dayMs = 86_400_000;

export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
