import { StatedFigures, type StatedFigure, type Statement } from '@terrace/enterprises';
import type { Database } from '../database';

export class PostgresStatedFigures extends StatedFigures {
  constructor(private readonly database: Database) {
    super();
  }

  override of(enterpriseIds: readonly string[]): Promise<StatedFigure[]> {
    return this.database.prepared<StatedFigure>(
      `SELECT enterprise_id AS "enterpriseId", name, as_of::text AS "asOf", value, source
       FROM stated_figures WHERE enterprise_id = ANY($1::uuid[]) ORDER BY enterprise_id, name, as_of`,
      [enterpriseIds],
    );
  }

  override async state(statement: Statement): Promise<void> {
    const { enterpriseId, name, asOf, value, source, statedBy, statedAt } = statement;
    await this.database.query(
      `INSERT INTO stated_figures (enterprise_id, name, as_of, value, source, stated_by, stated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (enterprise_id, name, as_of) DO UPDATE SET value = excluded.value, source = excluded.source,
         stated_by = excluded.stated_by, stated_at = excluded.stated_at`,
      [enterpriseId, name, asOf, value, source, statedBy, statedAt],
    );
  }
}
