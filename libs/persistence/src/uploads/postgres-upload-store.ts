import { UploadStore, type Upload } from '@terrace/workflow';
import type { Database } from '../database';

interface Row {
  readonly upload_id: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploaded_by: string;
  readonly uploaded_at: Date;
}

export class PostgresUploadStore extends UploadStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async keep(upload: Upload): Promise<Upload> {
    const { id, name, mediaType, bytes, sha256, uploadedBy, uploadedAt } = upload;
    await this.database.query(
      `INSERT INTO uploads (upload_id, name, media_type, bytes, sha256, uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [id, name, mediaType, bytes, sha256, uploadedBy, uploadedAt],
    );
    const [kept] = await this.load([id]);
    return kept ?? upload;
  }

  override async load(ids: readonly string[]): Promise<Upload[]> {
    const rows = await this.database.query<Row>('SELECT * FROM uploads WHERE upload_id = ANY($1::uuid[])', [
      ids,
    ]);
    return rows.map(uploadOf);
  }

  /** What is found carried is marked, so that no sweep asks about it again. */
  override async abandoned(before: Date, limit: number): Promise<string[]> {
    await this.database.query(
      `UPDATE uploads SET is_carried = true WHERE NOT is_carried AND uploaded_at < $1 AND (
         EXISTS (SELECT FROM events WHERE events.attachments @> jsonb_build_array(jsonb_build_object('id', upload_id)))
         OR EXISTS (SELECT FROM external_decisions WHERE record->'evidence'->'file'->>'id' = upload_id::text))`,
      [before],
    );
    const rows = await this.database.query<{ id: string }>(
      `SELECT upload_id AS id FROM uploads WHERE NOT is_carried AND uploaded_at < $1
       ORDER BY uploaded_at, upload_id LIMIT $2`,
      [before, limit],
    );
    return rows.map(({ id }) => id);
  }

  override async remove(ids: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM uploads WHERE upload_id = ANY($1::uuid[])', [ids]);
  }
}

const uploadOf = (row: Row): Upload => ({
  id: row.upload_id,
  name: row.name,
  mediaType: row.media_type,
  bytes: row.bytes,
  sha256: row.sha256,
  uploadedBy: row.uploaded_by,
  uploadedAt: row.uploaded_at,
});
