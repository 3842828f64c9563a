import { GivenFigures, type GivenFigure } from '@terrace/indicators';
import type { Database } from '../database';

export class PostgresGivenFigures extends GivenFigures {
  constructor(private readonly database: Database) {
    super();
  }

  override all(): Promise<GivenFigure[]> {
    return this.database.query<GivenFigure>(
      `SELECT figure, as_of::text AS "asOf", value::text AS value, source, given_by AS "givenBy", given_at AS "givenAt"
       FROM indicator_figures ORDER BY as_of, given_at`,
    );
  }

  override async give({ figure, asOf, value, source, givenBy, givenAt }: GivenFigure): Promise<void> {
    await this.database.query(
      `INSERT INTO indicator_figures (figure, as_of, value, source, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [figure, asOf, value, source, givenBy, givenAt],
    );
  }
}
