import { TagHistory, type TagStay } from '@terrace/indicators';
import type { Database } from '../database';

export class PostgresTagHistory extends TagHistory {
  constructor(private readonly database: Database) {
    super();
  }

  override of(tags: readonly string[]): Promise<TagStay[]> {
    return this.database.query<TagStay>(
      `SELECT enterprise_id AS "enterpriseId", tag, since::text AS since, until::text AS until
       FROM enterprise_tags WHERE tag = ANY($1::text[]) ORDER BY enterprise_id, since NULLS FIRST`,
      [tags],
    );
  }
}
