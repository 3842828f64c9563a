import { CarrierStore, type CarrierEntry } from '@terrace/carriers';
import type { Database } from '../database';

const columns = `carrier_id AS "carrierId", seq, key, fact, note, recorded_by AS by, recorded_at AS at`;

export class PostgresCarrierStore extends CarrierStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async append({ carrierId, seq, key, fact, note, by, at }: CarrierEntry): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO carrier_entries (carrier_id, seq, key, fact, note, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING seq`,
      [carrierId, seq, key, JSON.stringify(fact), note, by, at],
    );
    return rows.length > 0;
  }

  override entriesOf(carrierId: string): Promise<CarrierEntry[]> {
    const sql = `SELECT ${columns} FROM carrier_entries WHERE carrier_id = $1 ORDER BY seq`;
    return this.database.query<CarrierEntry>(sql, [carrierId]);
  }

  override all(): Promise<CarrierEntry[]> {
    return this.database.query<CarrierEntry>(
      `SELECT ${columns} FROM carrier_entries ORDER BY carrier_id, seq`,
    );
  }
}
