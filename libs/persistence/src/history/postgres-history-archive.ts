import {
  HistoryArchive,
  type ArchiveFilter,
  type DayRoot,
  type FiledDocument,
  type SealedHead,
} from '@terrace/history';
import type { HistoryEntry, Instance } from '@terrace/workflow';
import type { Database } from '../database';
import { entryOf, instanceOf, type EventRow, type InstanceRow } from '../workflow/instance-row';
import { leafColumns, leafOf, rootColumns, rootOf, type LeafRow, type RootRow } from './history-row';

/** Rows held at once, whatever the length of the record. */
const pageRows = 500;

const lowestId = '00000000-0000-0000-0000-000000000000';

/** The record page by page: each page goes on where the one before ended, so nothing is skipped and nothing is held. */
export class PostgresHistoryArchive extends HistoryArchive {
  constructor(private readonly database: Database) {
    super();
  }

  override view<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      await this.database.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return work();
    });
  }

  override async *instances(filter: ArchiveFilter): AsyncIterable<Instance> {
    const { condition, parameters } = conditionOf(filter, 'instances');
    let after: string | null = null;
    for (;;) {
      const place: string = after === null ? 'true' : `instance_id > $${String(parameters.length + 1)}`;
      const rows: InstanceRow[] = await this.database.query<InstanceRow>(
        `SELECT * FROM instances WHERE ${place} AND ${condition} ORDER BY instance_id LIMIT ${String(pageRows)}`,
        after === null ? parameters : [...parameters, after],
      );
      yield* rows.map(instanceOf);
      if (rows.length < pageRows) return;
      after = rows.at(-1)!.instance_id;
    }
  }

  override entries(filter: ArchiveFilter): AsyncIterable<HistoryEntry> {
    return this.byInstance<EventRow, HistoryEntry>('events', '*', filter, entryOf);
  }

  override sealedHeads(filter: ArchiveFilter): AsyncIterable<SealedHead> {
    return this.byInstance<LeafRow, SealedHead>('day_leaves', leafColumns, filter, leafOf);
  }

  override async *documents(filter: ArchiveFilter): AsyncIterable<FiledDocument> {
    const { condition, parameters } = conditionOf(filter, 'documents');
    const next = (offset: number): string => `$${String(parameters.length + offset)}`;
    const sql = `SELECT document_id AS id, instance_id AS "instanceId", slot, version, uploaded_at AS "uploadedAt" FROM documents
      WHERE (instance_id, slot, version) > (${next(1)}, ${next(2)}, ${next(3)}) AND ${condition}
      ORDER BY instance_id, slot, version LIMIT ${String(pageRows)}`;
    let after: readonly [string, string, number] = [lowestId, '', -1];
    for (;;) {
      const rows: FiledDocument[] = await this.database.query<FiledDocument>(sql, [...parameters, ...after]);
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < pageRows) return;
      after = [last.instanceId, last.slot, last.version];
    }
  }

  override async *roots(): AsyncIterable<DayRoot> {
    const sql = `SELECT ${rootColumns} FROM day_roots WHERE day_roots.day > $1 ORDER BY day_roots.day LIMIT ${String(pageRows)}`;
    let after = '-infinity';
    for (;;) {
      const rows: RootRow[] = await this.database.query<RootRow>(sql, [after]);
      yield* rows.map(rootOf);
      if (rows.length < pageRows) return;
      after = rows.at(-1)!.day;
    }
  }

  override async *leavesOf(day: string): AsyncIterable<SealedHead> {
    const sql = `SELECT ${leafColumns} FROM day_leaves WHERE day_leaves.day = $1 AND instance_id > $2
      ORDER BY instance_id LIMIT ${String(pageRows)}`;
    let after = lowestId;
    for (;;) {
      const rows: LeafRow[] = await this.database.query<LeafRow>(sql, [day, after]);
      yield* rows.map(leafOf);
      if (rows.length < pageRows) return;
      after = rows.at(-1)!.instance_id;
    }
  }

  private async *byInstance<Row extends { readonly instance_id: string; readonly seq: number }, T>(
    table: string,
    columns: string,
    filter: ArchiveFilter,
    of: (row: Row) => T,
  ): AsyncIterable<T> {
    const { condition, parameters } = conditionOf(filter, table);
    const next = (offset: number): string => `$${String(parameters.length + offset)}`;
    const sql = `SELECT ${columns} FROM ${table} WHERE (instance_id, seq) > (${next(1)}, ${next(2)}) AND ${condition}
      ORDER BY instance_id, seq LIMIT ${String(pageRows)}`;
    let after: readonly [string, number] = [lowestId, -1];
    for (;;) {
      const rows: Row[] = await this.database.query<Row>(sql, [...parameters, ...after]);
      yield* rows.map(of);
      const last = rows.at(-1);
      if (!last || rows.length < pageRows) return;
      after = [last.instance_id, last.seq];
    }
  }
}

/** Which cases, for rows that carry an `instance_id`. Days are Shanghai's. */
function conditionOf(
  { instanceId, chartId, from, to }: ArchiveFilter,
  table: string,
): { condition: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${String(parameters.push(value))}`;
  const conditions: string[] = [];
  if (instanceId !== undefined) conditions.push(`instance_id = ${given(instanceId)}`);
  if (chartId !== undefined)
    conditions.push(
      table === 'instances'
        ? `chart_id = ${given(chartId)}`
        : `instance_id IN (SELECT instance_id FROM instances WHERE chart_id = ${given(chartId)})`,
    );
  if (from !== undefined || to !== undefined) {
    const first = given(from ?? '-infinity');
    const last = given(to ?? 'infinity');
    const day = "(at AT TIME ZONE 'Asia/Shanghai')::date";
    conditions.push(`instance_id IN (
      SELECT instance_id FROM events WHERE ${day} BETWEEN ${first}::date AND ${last}::date
      UNION SELECT instance_id FROM day_leaves WHERE day BETWEEN ${first}::date AND ${last}::date)`);
  }
  return { condition: conditions.length > 0 ? conditions.join(' AND ') : 'true', parameters };
}
