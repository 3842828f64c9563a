import { DayLedger, type DayRoot, type Head, type SealedHead } from '@terrace/history';
import type { Database } from '../database';
import { rootColumns, rootOf, type RootRow } from './history-row';

/** Any number; the same in every process, so that two never seal at once. */
const sealLock = 320_406;

/** A statement carries this many leaves. */
const batch = 5_000;

export class PostgresDayLedger extends DayLedger {
  constructor(private readonly database: Database) {
    super();
  }

  override async lock(): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock($1)', [sealLock]);
  }

  override async last(): Promise<DayRoot | null> {
    const sql = `SELECT ${rootColumns} FROM day_roots ORDER BY day_roots.day DESC LIMIT 1`;
    const [row] = await this.database.query<RootRow>(sql);
    return row ? rootOf(row) : null;
  }

  override async firstEventAt(): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date | null }>('SELECT min(at) AS at FROM events');
    return row?.at ?? null;
  }

  override unsealedHeads(before: Date): Promise<readonly Head[]> {
    return this.database.query<Head>(unsealedStatement, [before]);
  }

  override async append(root: DayRoot, heads: readonly SealedHead[]): Promise<void> {
    const { day, leafCount, treeHash, previousRoot, sealedAt } = root;
    await this.database.query(
      `INSERT INTO day_roots (day, leaf_count, tree_hash, previous_root, sealed_at, root)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [day, leafCount, treeHash, previousRoot, sealedAt, root.root],
    );
    for (let from = 0; from < heads.length; from += batch)
      await this.database.query(leavesStatement, [JSON.stringify(heads.slice(from, from + batch))]);
  }
}

/** One look into two indexes for each case; cases that have not moved since they were sealed cost the first only. */
const unsealedStatement = `
  SELECT instances.instance_id AS "instanceId", chart_id AS "chartId", subject_id AS "subjectId",
    business_key AS "businessKey", head.seq, head.hash AS "eventHash"
  FROM instances
  LEFT JOIN LATERAL (
    SELECT seq FROM day_leaves WHERE day_leaves.instance_id = instances.instance_id ORDER BY seq DESC LIMIT 1
  ) AS sealed ON true
  JOIN LATERAL (
    SELECT seq, hash FROM events
    WHERE events.instance_id = instances.instance_id AND events.seq > coalesce(sealed.seq, -1) AND events.at < $1
    ORDER BY seq DESC LIMIT 1
  ) AS head ON true
  WHERE instances.version > coalesce(sealed.seq, -1)
  ORDER BY instances.instance_id`;

const leavesStatement = `
  INSERT INTO day_leaves (day, instance_id, seq, event_hash, leaf_hash)
  SELECT day, "instanceId", seq, "eventHash", "leafHash"
  FROM jsonb_to_recordset($1::jsonb) AS leaf (day date, "instanceId" uuid, seq integer, "eventHash" text, "leafHash" text)`;
