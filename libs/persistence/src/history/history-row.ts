import type { DayRoot, SealedHead } from '@terrace/history';

interface RootRow {
  readonly day: string;
  readonly leaf_count: number;
  readonly tree_hash: string;
  readonly previous_root: string;
  readonly sealed_at: Date;
  readonly root: string;
}

interface LeafRow {
  readonly day: string;
  readonly instance_id: string;
  readonly seq: number;
  readonly event_hash: string;
  readonly leaf_hash: string;
}

export type { LeafRow, RootRow };

export const rootColumns =
  'to_char(day, $$YYYY-MM-DD$$) AS day, leaf_count, tree_hash, previous_root, sealed_at, root';

export const leafColumns = 'to_char(day, $$YYYY-MM-DD$$) AS day, instance_id, seq, event_hash, leaf_hash';

export const rootOf = (row: RootRow): DayRoot => ({
  day: row.day,
  leafCount: row.leaf_count,
  treeHash: row.tree_hash,
  previousRoot: row.previous_root,
  sealedAt: row.sealed_at,
  root: row.root,
});

export const leafOf = (row: LeafRow): SealedHead => ({
  instanceId: row.instance_id,
  day: row.day,
  seq: row.seq,
  eventHash: row.event_hash,
  leafHash: row.leaf_hash,
});
