import { DocumentStore, type DocumentRecord, type Verdict } from '@terrace/documents';
import type { Database } from '../database';
import type { Signals } from '../signals';

const columns = `document_id AS id, instance_id AS "instanceId", slot, version, file_name AS "fileName", mime, bytes, sha256,
  storage_key AS "storageKey", uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt", status, findings,
  page_count AS "pageCount"`;

type Row = Omit<DocumentRecord, 'uploadedAt'> & { readonly uploadedAt: Date };

export class PostgresDocumentStore extends DocumentStore {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    super();
  }

  override async insert(record: DocumentRecord): Promise<void> {
    await this.database.query(
      `INSERT INTO documents (document_id, instance_id, slot, version, file_name, mime, bytes, sha256, storage_key, uploaded_by,
         uploaded_at, status, findings, page_count)
       SELECT id, "instanceId", slot, version, "fileName", mime, bytes, sha256, "storageKey", "uploadedBy", "uploadedAt", status,
         findings, "pageCount"
       FROM jsonb_to_record($1::jsonb) AS document (id uuid, "instanceId" uuid, slot text, version integer, "fileName" text,
         mime text, bytes integer, sha256 text, "storageKey" text, "uploadedBy" text, "uploadedAt" timestamptz, status text,
         findings jsonb, "pageCount" integer)`,
      [JSON.stringify(record)],
    );
    this.database.afterCommit(() => this.signals.announce('instances', record.instanceId));
  }

  override async load(id: string): Promise<DocumentRecord | null> {
    const rows = await this.select('WHERE document_id = $1', id);
    return rows[0] ?? null;
  }

  override async currentOf(instanceIds: readonly string[]): Promise<DocumentRecord[]> {
    const sql = `SELECT DISTINCT ON (instance_id, slot) ${columns} FROM documents WHERE instance_id = ANY($1::uuid[])
      ORDER BY instance_id, slot, version DESC`;
    return (await this.database.prepared<Row>(sql, [instanceIds])).map(recordOf);
  }

  override versionsOf(instanceId: string): Promise<DocumentRecord[]> {
    return this.select('WHERE instance_id = $1 ORDER BY slot, version', instanceId);
  }

  override async saveVerdict(id: string, verdict: Verdict): Promise<void> {
    const rows = await this.database.written<{ instance_id: string }>(
      `UPDATE documents SET status = $2, findings = $3, mime = $4, page_count = $5 WHERE document_id = $1 RETURNING instance_id`,
      [id, verdict.status, JSON.stringify(verdict.findings), verdict.mime, verdict.pageCount],
    );
    this.database.afterCommit(() =>
      rows.forEach(({ instance_id }) => this.signals.announce('instances', instance_id)),
    );
  }

  private async select(where: string, parameter: string): Promise<DocumentRecord[]> {
    return (await this.database.query<Row>(`SELECT ${columns} FROM documents ${where}`, [parameter])).map(
      recordOf,
    );
  }
}

const recordOf = (row: Row): DocumentRecord => ({ ...row, uploadedAt: row.uploadedAt.toISOString() });
