import { Holdings, type Holding } from '@terrace/enterprises';
import type { Database } from '../database';

export class PostgresHoldings extends Holdings {
  constructor(private readonly database: Database) {
    super();
  }

  override of(enterpriseIds: readonly string[]): Promise<Holding[]> {
    return this.database.prepared<Holding>(
      `SELECT enterprise_id AS "enterpriseId", kind, no, title, "by", "from"::text, "until"::text, amount_yuan::text AS "amountYuan",
         right_nos AS "rightNos"
       FROM enterprise_holdings WHERE enterprise_id = ANY($1::uuid[]) ORDER BY enterprise_id, kind, no`,
      [enterpriseIds],
    );
  }

  /** Of two lines with one number the later counts. */
  override async record(holdings: readonly Holding[]): Promise<ReadonlySet<string>> {
    if (holdings.length === 0) return new Set();
    const byKey = new Map(holdings.map((each) => [[each.enterpriseId, each.kind, each.no].join('\n'), each]));
    const rows = await this.database.query<{ id: string }>(statement, [JSON.stringify([...byKey.values()])]);
    return new Set(rows.map(({ id }) => id));
  }
}

/** A list blanks nothing that it leaves out: what it does not say is as it is on record. */
const statement = `
  INSERT INTO enterprise_holdings AS known (enterprise_id, kind, no, title, "by", "from", "until", amount_yuan, right_nos)
  SELECT given.enterprise_id, given.kind, given.no, given.title, coalesce(nullif(given."by", ''), before."by", ''),
    coalesce(given."from", before."from"), coalesce(given."until", before."until"),
    coalesce(given.amount_yuan, before.amount_yuan), coalesce(nullif(given.right_nos, '[]'), before.right_nos, '[]')
  FROM (SELECT "enterpriseId" AS enterprise_id, kind, no, title, "by", "from", "until", "amountYuan" AS amount_yuan,
      "rightNos" AS right_nos
    FROM jsonb_to_recordset($1::jsonb) AS holding ("enterpriseId" uuid, kind text, no text, title text, "by" text, "from" date,
      "until" date, "amountYuan" numeric, "rightNos" jsonb)) AS given
    LEFT JOIN enterprise_holdings AS before USING (enterprise_id, kind, no)
  ON CONFLICT (enterprise_id, kind, no) DO UPDATE SET title = excluded.title, "by" = excluded."by", "from" = excluded."from",
    "until" = excluded."until", amount_yuan = excluded.amount_yuan, right_nos = excluded.right_nos
    WHERE known IS DISTINCT FROM excluded
  RETURNING enterprise_id AS id`;
