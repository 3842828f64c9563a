import { MigrationStore, type CaseOutcome, type MigratedCase, type Migration } from '@terrace/workflow';
import type { Database } from '../database';
import {
  caseOf,
  migrationColumns,
  migrationOf,
  rowOf,
  type CaseRow,
  type MigrationRow,
} from './migration-row';

export class PostgresMigrationStore extends MigrationStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async propose(migration: Migration): Promise<void> {
    await this.database.query(
      `INSERT INTO chart_migrations (${migrationColumns})
       SELECT ${migrationColumns} FROM json_populate_record(NULL::chart_migrations, $1::json)`,
      [rowOf(migration)],
    );
  }

  override async load(id: string): Promise<Migration | null> {
    return this.one('SELECT * FROM chart_migrations WHERE migration_id = $1', id);
  }

  override async list(): Promise<Migration[]> {
    const sql = 'SELECT * FROM chart_migrations ORDER BY proposed_at DESC, migration_id';
    return (await this.database.query<MigrationRow>(sql)).map(migrationOf);
  }

  override async hold(id: string): Promise<Migration | null> {
    return this.one('SELECT * FROM chart_migrations WHERE migration_id = $1 FOR UPDATE', id);
  }

  override async save(migration: Migration): Promise<void> {
    await this.database.query(
      `UPDATE chart_migrations SET stage = given.stage, report = given.report, approved_by = given.approved_by,
         approved_at = given.approved_at, reverted_by = given.reverted_by, reached = given.reached, ended_at = given.ended_at
       FROM json_populate_record(NULL::chart_migrations, $1::json) AS given
       WHERE chart_migrations.migration_id = given.migration_id`,
      [rowOf(migration)],
    );
  }

  override async record(id: string, cases: readonly MigratedCase[]): Promise<void> {
    if (cases.length === 0) return;
    await this.database.query(
      `INSERT INTO chart_migration_cases (migration_id, instance_id, outcome, reason, before)
       SELECT $1, "instanceId", outcome, reason, before FROM json_to_recordset($2::json) AS given (
         "instanceId" uuid, outcome text, reason jsonb, before json)
       ON CONFLICT (migration_id, instance_id)
         DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason, before = excluded.before`,
      [id, JSON.stringify(cases)],
    );
  }

  override async forget(id: string): Promise<void> {
    await this.database.query('DELETE FROM chart_migration_cases WHERE migration_id = $1', [id]);
  }

  override async cases(
    id: string,
    { outcome, after, limit }: Parameters<MigrationStore['cases']>[1],
  ): Promise<MigratedCase[]> {
    const rows = await this.database.query<CaseRow>(
      `SELECT instance_id, outcome, reason, before FROM chart_migration_cases
       WHERE migration_id = $1 AND ($2::text IS NULL OR outcome = $2) AND ($3::uuid IS NULL OR instance_id > $3)
       ORDER BY instance_id LIMIT $4`,
      [id, outcome ?? null, after, limit],
    );
    return rows.map(caseOf);
  }

  override tally(id: string): Promise<{ outcome: CaseOutcome; count: number }[]> {
    return this.database.query(
      `SELECT outcome, count(*)::integer AS count FROM chart_migration_cases
       WHERE migration_id = $1 GROUP BY outcome ORDER BY outcome`,
      [id],
    );
  }

  private async one(sql: string, id: string): Promise<Migration | null> {
    const [row] = await this.database.query<MigrationRow>(sql, [id]);
    return row ? migrationOf(row) : null;
  }
}
