import { AmendmentStore, type Amendment } from '@terrace/deadlines';
import type { Database } from '../database';
import type { Signals } from '../signals';

interface AmendmentRow {
  readonly amendment_id: string;
  readonly notice: Amendment['notice'];
  readonly source: string;
  readonly dated_on: string;
  readonly entered_by: Amendment['enteredBy'];
  readonly entered_at: Date;
  readonly applied_at: Date | null;
  readonly moved: number;
}

const columns =
  'amendment_id, notice, source, dated_on::text AS dated_on, entered_by, entered_at, applied_at, moved';

export class PostgresAmendmentStore extends AmendmentStore {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    super();
  }

  override async all(): Promise<Amendment[]> {
    const sql = `SELECT ${columns} FROM legal_amendments ORDER BY position`;
    return (await this.database.query<AmendmentRow>(sql)).map(amendmentOf);
  }

  override async load(id: string): Promise<Amendment | null> {
    const sql = `SELECT ${columns} FROM legal_amendments WHERE amendment_id = $1`;
    const [row] = await this.database.query<AmendmentRow>(sql, [id]);
    return row ? amendmentOf(row) : null;
  }

  override async add({ id, notice, source, datedOn, enteredBy, enteredAt }: Amendment): Promise<void> {
    await this.database.query(
      `INSERT INTO legal_amendments (amendment_id, notice, source, dated_on, entered_by, entered_at)
       VALUES ($1, $2::jsonb, $3, $4, $5::jsonb, $6)`,
      [id, JSON.stringify(notice), source, datedOn, JSON.stringify(enteredBy), enteredAt],
    );
    this.database.afterCommit(() => this.signals.announce('legal-time'));
  }

  override async progress(id: string, moved: number, appliedAt: Date | null): Promise<void> {
    await this.database.query(
      `UPDATE legal_amendments SET moved = moved + $2, applied_at = coalesce($3, applied_at) WHERE amendment_id = $1`,
      [id, moved, appliedAt],
    );
  }
}

const amendmentOf = (row: AmendmentRow): Amendment => ({
  id: row.amendment_id,
  notice: row.notice,
  source: row.source,
  datedOn: row.dated_on,
  enteredBy: row.entered_by,
  enteredAt: row.entered_at,
  appliedAt: row.applied_at,
  moved: row.moved,
});
