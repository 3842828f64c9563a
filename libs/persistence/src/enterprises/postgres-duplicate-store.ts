import { DuplicateStore, type Suspects, type Verdict } from '@terrace/enterprises';
import type { Database } from '../database';

export class PostgresDuplicateStore extends DuplicateStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async suspects(page: {
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ total: number; items: Suspects[] }> {
    const rows = await this.database.query<Suspects & { total: number }>(suspects, [page.limit, page.offset]);
    const items = rows.map(({ one, other, likenesses }) => ({ one, other, likenesses }));
    return { total: rows[0]?.total ?? 0, items };
  }

  override async decide({ oneId, otherId, keptId, note, decidedBy, decidedAt }: Verdict): Promise<boolean> {
    const decided = await this.database.query(
      `INSERT INTO enterprise_verdicts (one_id, other_id, kept_id, note, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (one_id, other_id) DO NOTHING RETURNING one_id`,
      [oneId, otherId, keptId, note, decidedBy, decidedAt],
    );
    return decided.length > 0;
  }

  /** Without tags: numbers of enterprises that bear one count the kept record. */
  override async retire(id: string, intoId: string): Promise<void> {
    await this.database.query(
      `UPDATE enterprises SET merged_into = $2::uuid, record = record || jsonb_build_object('mergedInto', $2::uuid, 'tags', '[]'::jsonb),
         updated_at = clock_timestamp() WHERE enterprise_id = $1 OR merged_into = $1`,
      [id, intoId],
    );
  }

  override async handOver(fromId: string, toId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO enterprise_holdings (enterprise_id, kind, no, title, "by", "from", "until", amount_yuan, right_nos)
       SELECT $2, kind, no, title, "by", "from", "until", amount_yuan, right_nos FROM enterprise_holdings WHERE enterprise_id = $1
       ON CONFLICT (enterprise_id, kind, no) DO NOTHING`,
      [fromId, toId],
    );
    await this.database.query(
      `INSERT INTO stated_figures (enterprise_id, name, as_of, value, source, stated_by, stated_at)
       SELECT $2, name, as_of, value, source, stated_by, stated_at FROM stated_figures WHERE enterprise_id = $1
       ON CONFLICT (enterprise_id, name, as_of) DO NOTHING`,
      [fromId, toId],
    );
  }

  override async ties(id: string): Promise<{ openCases: number; users: number }> {
    const [ties] = await this.database.query<{ openCases: number; users: number }>(
      `SELECT (SELECT count(*)::integer FROM instances WHERE subject_id = $1 AND NOT (snapshot->>'done')::boolean) AS "openCases",
         (SELECT count(*)::integer FROM users WHERE enterprise_id = $1) AS users`,
      [id],
    );
    return ties ?? { openCases: 0, users: 0 };
  }
}

const plain = (name: string): string =>
  `regexp_replace(translate(normalize(${name}, NFKC), '〔【[〕】]', '((()))'), '\\s+', '', 'g')`;

const suspects = `
  WITH registry AS (SELECT * FROM enterprises WHERE merged_into IS NULL),
  alike AS (
    SELECT one.enterprise_id AS one_id, other.enterprise_id AS other_id, 'same-name' AS likeness
      FROM registry AS one JOIN registry AS other USING (plain_name)
    UNION ALL
    SELECT one.enterprise_id, other.enterprise_id, 'same-organisation'
      FROM registry AS one JOIN registry AS other USING (body_code)
    UNION ALL
    SELECT least(one.enterprise_id, other.enterprise_id), greatest(one.enterprise_id, other.enterprise_id), 'former-name'
      FROM registry AS one CROSS JOIN LATERAL jsonb_array_elements_text(one.record->'formerNames') AS former
      JOIN registry AS other ON other.plain_name = ${plain('former')}
  ),
  pairs AS (
    SELECT one_id, other_id, json_agg(DISTINCT likeness) AS likenesses FROM alike
    WHERE one_id < other_id AND NOT EXISTS (SELECT FROM enterprise_verdicts AS verdict
      WHERE verdict.one_id = alike.one_id AND verdict.other_id = alike.other_id)
    GROUP BY one_id, other_id
  )
  SELECT one.record AS one, other.record AS other, likenesses, count(*) OVER ()::integer AS total
  FROM pairs JOIN enterprises AS one ON one.enterprise_id = one_id JOIN enterprises AS other ON other.enterprise_id = other_id
  ORDER BY one.name, one_id, other_id LIMIT $1 OFFSET $2`;
