import {
  ImportStore,
  importOutcomes,
  type ClaimedRow,
  type ImportProgress,
  type ImportRun,
  type ImportStage,
  type SettledRow,
  type SettledRowQuery,
  type Staged,
} from '@terrace/enterprises';
import { Fault } from '@terrace/kernel';
import type { Database } from '../database';

const runColumns = `import_id AS id, file_name AS "fileName", actor, created_at AS "createdAt", stage,
  takes_at_once AS "takesAtOnce", layout, reason, taken_at AS "takenAt"`;
const rowColumns = `row_number AS row, credit_code AS "creditCode", name, problems, warnings, outcome, is_taken AS "isTaken"`;

/** Rows of a page of the list that goes back. */
const pageSize = 1_000;

export class PostgresImportStore extends ImportStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async begin(run: ImportRun, bytes: Uint8Array): Promise<boolean> {
    const { id, fileName, actor, createdAt, stage, takesAtOnce } = run;
    const begun = await this.database.query(
      `INSERT INTO registry_imports (import_id, file_name, bytes, actor, created_at, stage, takes_at_once)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (import_id) DO NOTHING RETURNING import_id`,
      [id, fileName, Buffer.from(bytes), JSON.stringify(actor), createdAt, stage, takesAtOnce],
    );
    return begun.length > 0;
  }

  override async load(id: string): Promise<ImportRun | null> {
    return this.run(id, '');
  }

  override async hold(id: string): Promise<ImportRun | null> {
    return this.run(id, 'FOR UPDATE');
  }

  private async run(id: string, lock: '' | 'FOR UPDATE'): Promise<ImportRun | null> {
    const sql = `SELECT ${runColumns} FROM registry_imports WHERE import_id = $1 ${lock}`;
    const [run] = await this.database.query<ImportRun>(sql, [id]);
    return run ?? null;
  }

  override async bytesOf(id: string): Promise<Uint8Array> {
    const sql = 'SELECT bytes FROM registry_imports WHERE import_id = $1';
    const [found] = await this.database.query<{ bytes: Uint8Array }>(sql, [id]);
    if (found) return found.bytes;
    throw new Fault('import.missing', `there is no import ${id}`, { retryable: false });
  }

  override async list(page: {
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ total: number; items: ImportRun[] }> {
    const [count] = await this.database.query<{ total: number }>(
      'SELECT count(*)::integer AS total FROM registry_imports',
    );
    const items = await this.database.query<ImportRun>(
      `SELECT ${runColumns} FROM registry_imports ORDER BY created_at DESC, import_id LIMIT $1 OFFSET $2`,
      [page.limit, page.offset],
    );
    return { total: count?.total ?? 0, items };
  }

  override async stage(id: string, { rows = [], rights = [], holdings = [] }: Staged): Promise<void> {
    if (rows.length > 0) await this.database.query(stageRows, [id, JSON.stringify(rows)]);
    if (rights.length > 0) await this.database.query(stageRights, [id, JSON.stringify(rights)]);
    if (holdings.length > 0) await this.database.query(stageHoldings, [id, JSON.stringify(holdings)]);
  }

  override async ownerless(id: string, limit: number): Promise<{ total: number; creditCodes: string[] }> {
    const rows = await this.database.query<{ creditCode: string; total: number }>(
      `SELECT credit_code AS "creditCode", count(*) OVER ()::integer AS total FROM (
         SELECT credit_code FROM registry_import_rights WHERE import_id = $1
         UNION SELECT credit_code FROM registry_import_holdings WHERE import_id = $1) AS owned
       WHERE NOT EXISTS (SELECT FROM registry_import_rows AS rows
         WHERE rows.import_id = $1 AND rows.credit_code = owned.credit_code AND content IS NOT NULL)
       ORDER BY credit_code LIMIT $2`,
      [id, limit],
    );
    return { total: rows[0]?.total ?? 0, creditCodes: rows.map(({ creditCode }) => creditCode) };
  }

  override claim(id: string, stage: 'foreseeing' | 'taking', limit: number): Promise<ClaimedRow[]> {
    const left = stage === 'foreseeing' ? "outcome = 'waiting'" : "outcome <> 'rejected' AND NOT is_taken";
    return this.database.query<ClaimedRow>(
      `SELECT row_number AS row, credit_code AS "creditCode", name, content, problems, warnings,
         (SELECT coalesce(json_agg(rights.content ORDER BY rights.row_number), '[]') FROM registry_import_rights AS rights
          WHERE rights.import_id = $1 AND rights.credit_code = rows.credit_code) AS rights,
         (SELECT coalesce(json_agg(holdings.content ORDER BY kind, holdings.row_number), '[]')
          FROM registry_import_holdings AS holdings
          WHERE holdings.import_id = $1 AND holdings.credit_code = rows.credit_code) AS holdings
       FROM registry_import_rows AS rows WHERE import_id = $1 AND ${left} ORDER BY row_number LIMIT $2`,
      [id, limit],
    );
  }

  override async settle(id: string, rows: readonly SettledRow[]): Promise<void> {
    await this.database.query(settleRows, [id, JSON.stringify(rows)]);
  }

  override async move(
    id: string,
    from: ImportStage,
    to: ImportStage,
    { layout, reason, takenAt }: Partial<Pick<ImportRun, 'layout' | 'reason' | 'takenAt'>> = {},
  ): Promise<boolean> {
    const json = (value: unknown): string | null => (value ? JSON.stringify(value) : null);
    const moved = await this.database.written(
      `UPDATE registry_imports SET stage = $3, layout = coalesce($4, layout), reason = coalesce($5, reason),
         taken_at = coalesce($6, taken_at) WHERE import_id = $1 AND stage = $2 RETURNING import_id`,
      [id, from, to, json(layout), json(reason), takenAt ?? null],
    );
    return moved.length > 0;
  }

  override async progressOf(ids: readonly string[]): Promise<ReadonlyMap<string, ImportProgress>> {
    const rows = await this.database.query<ImportProgress & { id: string }>(progress, [ids]);
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }

  override rows(id: string, { only, offset, limit }: SettledRowQuery): Promise<SettledRow[]> {
    const which = only === 'doubtful' ? doubtful : '$4::text IS NULL OR outcome = $4';
    const wanted = only === 'doubtful' ? [] : [only ?? null];
    return this.database.query<SettledRow>(
      `SELECT ${rowColumns} FROM registry_import_rows WHERE import_id = $1 AND (${which})
       ORDER BY row_number LIMIT $2 OFFSET $3`,
      [id, limit, offset, ...wanted],
    );
  }

  override async *allRows(id: string): AsyncGenerator<SettledRow> {
    for (let after = 0; ;) {
      const page = await this.database.query<SettledRow>(
        `SELECT ${rowColumns} FROM registry_import_rows WHERE import_id = $1 AND row_number > $2
         ORDER BY row_number LIMIT $3`,
        [id, after, pageSize],
      );
      yield* page;
      if (page.length < pageSize) return;
      after = page.at(-1)?.row ?? after;
    }
  }
}

const doubtful = "is_doubtful AND outcome <> 'rejected'";

const stageRows = `
  INSERT INTO registry_import_rows (import_id, row_number, credit_code, name, content, problems, warnings, is_doubtful, outcome)
  SELECT $1, "row", "creditCode", name, content, problems, warnings, json_array_length(warnings) > 0,
    CASE WHEN content IS NULL THEN 'rejected' ELSE 'waiting' END
  FROM json_to_recordset($2::json)
    AS staged ("row" integer, "creditCode" text, name text, content json, problems json, warnings json)
  ON CONFLICT (import_id, row_number) DO NOTHING`;

const stageRights = `
  INSERT INTO registry_import_rights (import_id, row_number, credit_code, content)
  SELECT $1, "row", "creditCode", "right" FROM json_to_recordset($2::json)
    AS staged ("row" integer, "creditCode" text, "right" json)
  ON CONFLICT (import_id, row_number) DO NOTHING`;

const stageHoldings = `
  INSERT INTO registry_import_holdings (import_id, kind, row_number, credit_code, content)
  SELECT $1, holding->>'kind', "row", "creditCode", holding FROM json_to_recordset($2::json)
    AS staged ("row" integer, "creditCode" text, holding json)
  ON CONFLICT (import_id, kind, row_number) DO NOTHING`;

const settleRows = `
  UPDATE registry_import_rows AS rows SET outcome = settled.outcome, is_taken = settled."isTaken", problems = settled.problems,
    warnings = settled.warnings, is_doubtful = json_array_length(settled.warnings) > 0
  FROM json_to_recordset($2::json) AS settled ("row" integer, outcome text, "isTaken" boolean, problems json, warnings json)
  WHERE import_id = $1 AND row_number = settled."row" AND NOT is_taken`;

const progress = `
  SELECT import_id AS id, ${importOutcomes
    .map((outcome) => `count(*) FILTER (WHERE outcome = '${outcome}')::integer AS ${outcome}`)
    .join(', ')}, count(*) FILTER (WHERE is_taken)::integer AS taken,
    count(*) FILTER (WHERE ${doubtful})::integer AS doubtful
  FROM registry_import_rows WHERE import_id = ANY($1::uuid[]) GROUP BY import_id`;
