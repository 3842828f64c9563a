import { WorkbookStore, type Workbook } from '@terrace/enterprises';
import type { Database } from '../database';

export class PostgresWorkbookStore extends WorkbookStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async save({ id, fileName, bytes, createdAt }: Workbook): Promise<void> {
    await this.database.query(
      `INSERT INTO workbooks (workbook_id, file_name, bytes, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workbook_id) DO UPDATE SET file_name = excluded.file_name, bytes = excluded.bytes`,
      [id, fileName, Buffer.from(bytes), createdAt],
    );
  }

  override async load(id: string): Promise<Workbook | null> {
    const [workbook] = await this.database.query<Workbook>(
      `SELECT workbook_id AS id, file_name AS "fileName", bytes, created_at AS "createdAt" FROM workbooks WHERE workbook_id = $1`,
      [id],
    );
    return workbook ?? null;
  }
}
