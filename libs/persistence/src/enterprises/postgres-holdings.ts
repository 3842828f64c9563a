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

const statement = `
  INSERT INTO enterprise_holdings AS known (enterprise_id, kind, no, title, "by", "from", "until", amount_yuan, right_nos)
  SELECT "enterpriseId", kind, no, title, "by", "from", "until", "amountYuan", "rightNos"
  FROM jsonb_to_recordset($1::jsonb) AS given ("enterpriseId" uuid, kind text, no text, title text, "by" text, "from" date,
    "until" date, "amountYuan" numeric, "rightNos" jsonb)
  ON CONFLICT (enterprise_id, kind, no) DO UPDATE SET title = excluded.title,
    -- A list blanks nothing that it leaves out.
    "by" = coalesce(nullif(excluded."by", ''), known."by"), "from" = coalesce(excluded."from", known."from"),
    "until" = coalesce(excluded."until", known."until"), amount_yuan = coalesce(excluded.amount_yuan, known.amount_yuan),
    right_nos = CASE WHEN excluded.right_nos = '[]' THEN known.right_nos ELSE excluded.right_nos END
    WHERE (known.title, known."by", known."from", known."until", known.amount_yuan, known.right_nos) IS DISTINCT FROM
      (excluded.title, coalesce(nullif(excluded."by", ''), known."by"), coalesce(excluded."from", known."from"),
       coalesce(excluded."until", known."until"), coalesce(excluded.amount_yuan, known.amount_yuan),
       CASE WHEN excluded.right_nos = '[]' THEN known.right_nos ELSE excluded.right_nos END)
  RETURNING enterprise_id AS id`;
