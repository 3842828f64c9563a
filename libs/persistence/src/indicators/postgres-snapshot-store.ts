import { SnapshotStore, type Snapshot } from '@terrace/indicators';
import type { Database } from '../database';

type Head = Omit<Snapshot, 'readings'>;

const head = `snapshot_id AS id, year, taken_of::text AS "on", title, reason, taken_by AS "takenBy", taken_at AS "takenAt"`;

export class PostgresSnapshotStore extends SnapshotStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async add(snapshot: Snapshot): Promise<boolean> {
    const { id, year, on, title, reason, takenBy, takenAt, readings } = snapshot;
    const rows = await this.database.query(
      `INSERT INTO indicator_snapshots (snapshot_id, year, taken_of, title, reason, taken_by, taken_at, readings)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING snapshot_id`,
      [id, year, on, title, reason, takenBy, takenAt, JSON.stringify(readings)],
    );
    return rows.length > 0;
  }

  override async load(id: string): Promise<Snapshot | null> {
    const sql = `SELECT ${head}, readings FROM indicator_snapshots WHERE snapshot_id = $1`;
    const [row] = await this.database.query<Snapshot>(sql, [id]);
    return row ?? null;
  }

  override list(): Promise<Head[]> {
    return this.database.query<Head>(`SELECT ${head} FROM indicator_snapshots ORDER BY taken_at DESC`);
  }
}
