import { ConflictStore, type Conflict } from '@terrace/identity';
import type { Database } from '../database';

const select = `
  SELECT conflict_id AS id, person_id AS "personId", users.name AS "personName", conflicts.enterprise_id AS "enterpriseId", kind,
    note, recorded_by AS "recordedBy", recorded_at AS "recordedAt", lifted_at AS "liftedAt", lifted_by AS "liftedBy"
  FROM conflicts JOIN users ON users.user_id = person_id`;

type Row = Omit<Conflict, 'person'> & { readonly personId: string; readonly personName: string };

const conflictOf = ({ personId, personName, ...row }: Row): Conflict => ({
  ...row,
  person: { id: personId, name: personName },
});

export class PostgresConflictStore extends ConflictStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async load(id: string): Promise<Conflict | null> {
    const [row] = await this.database.query<Row>(`${select} WHERE conflict_id = $1`, [id]);
    return row ? conflictOf(row) : null;
  }

  override async withEnterprises(enterpriseIds: readonly string[]): Promise<Conflict[]> {
    const sql = `${select} WHERE conflicts.enterprise_id = ANY($1::uuid[]) AND lifted_at IS NULL`;
    return (await this.database.prepared<Row>(sql, [enterpriseIds])).map(conflictOf);
  }

  override async list({ personId }: { readonly personId?: string }): Promise<Conflict[]> {
    const sql = `${select} WHERE $1::uuid IS NULL OR person_id = $1 ORDER BY recorded_at DESC, conflict_id`;
    return (await this.database.query<Row>(sql, [personId ?? null])).map(conflictOf);
  }

  override async save(conflict: Conflict): Promise<void> {
    await this.database.query(
      `INSERT INTO conflicts (conflict_id, person_id, enterprise_id, kind, note, recorded_by, recorded_at, lifted_at, lifted_by)
       SELECT id, (person->>'id')::uuid, "enterpriseId", kind, note, "recordedBy", "recordedAt", "liftedAt", "liftedBy"
       FROM jsonb_to_record($1::jsonb) AS conflict (id uuid, person jsonb, "enterpriseId" uuid, kind text, note text,
         "recordedBy" jsonb, "recordedAt" timestamptz, "liftedAt" timestamptz, "liftedBy" jsonb)
       ON CONFLICT (conflict_id) DO UPDATE SET lifted_at = excluded.lifted_at, lifted_by = excluded.lifted_by`,
      [JSON.stringify(conflict)],
    );
  }
}
