import { EnterpriseIds } from '@terrace/enterprises';
import type { Database } from '../database';

export class PostgresEnterpriseIds extends EnterpriseIds {
  constructor(private readonly database: Database) {
    super();
  }

  override async after(id: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.prepared<{ id: string }>(
      `SELECT enterprise_id AS id FROM enterprises WHERE merged_into IS NULL AND ($1::uuid IS NULL OR enterprise_id > $1)
       ORDER BY enterprise_id LIMIT $2`,
      [id, limit],
    );
    return rows.map((row) => row.id);
  }
}
