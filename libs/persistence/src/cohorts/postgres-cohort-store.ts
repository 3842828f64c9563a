import {
  CohortStore,
  type Cohort,
  type CohortEntry,
  type CohortQuery,
  type Member,
  type Passage,
  type Signal,
} from '@terrace/cohorts';
import type { Database } from '../database';
import { cohortColumns, cohortsWithRecord } from './cohort-row';

export class PostgresCohortStore extends CohortStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async open(cohort: Cohort, entry: CohortEntry): Promise<boolean> {
    return this.database.transaction(async () => {
      const { id, chartId, kind, title, year } = cohort;
      const opened = await this.database.query(
        `INSERT INTO cohorts (cohort_id, chart_id, kind, title, year) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING cohort_id`,
        [id, chartId, kind, JSON.stringify(title), year],
      );
      if (opened.length > 0) await this.record(entry, []);
      return opened.length > 0;
    });
  }

  override async load(cohortId: string): Promise<Cohort | null> {
    const sql = `SELECT ${cohortColumns} FROM ${cohortsWithRecord} WHERE cohort_id = $1`;
    const [cohort] = await this.database.query<Cohort>(sql, [cohortId]);
    return cohort ?? null;
  }

  /** First the row, then, in a statement of its own, what its record comes to: others may have added to it until then. */
  override async hold(cohortId: string): Promise<Cohort | null> {
    await this.database.query('SELECT FROM cohorts WHERE cohort_id = $1 FOR UPDATE', [cohortId]);
    return this.load(cohortId);
  }

  override async list({ chartId, kind, year, isOpen, offset, limit }: CohortQuery) {
    const from = `FROM ${cohortsWithRecord}
      WHERE ($1::text IS NULL OR chart_id = $1) AND ($2::text IS NULL OR kind = $2) AND ($3::integer IS NULL OR year = $3)
        AND ($4::boolean IS NULL OR (closed_at IS NULL) = $4)`;
    const conditions = [chartId ?? null, kind ?? null, year ?? null, isOpen ?? null];
    const sql = `SELECT ${cohortColumns} ${from} ORDER BY opened_at DESC, cohort_id OFFSET $5 LIMIT $6`;
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total ${from}`,
      conditions,
    );
    const items = await this.database.query<Cohort>(sql, [...conditions, offset, limit]);
    return { total: count?.total ?? 0, items };
  }

  override async record(
    { cohortId, seq, act, count, by, at, note }: CohortEntry,
    instanceIds: readonly string[],
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO cohort_entries (cohort_id, seq, act, count, actor, at, note) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [cohortId, seq, act, count, JSON.stringify(by), at, note],
    );
    if (instanceIds.length === 0) return;
    await this.database.query(
      'INSERT INTO cohort_moves (cohort_id, instance_id, seq) SELECT $1, unnest($2::uuid[]), $3',
      [cohortId, instanceIds, seq],
    );
  }

  override entries(cohortId: string): Promise<CohortEntry[]> {
    return this.database.query<CohortEntry>(
      `SELECT cohort_id AS "cohortId", seq, act, count, actor AS by, at, note FROM cohort_entries
       WHERE cohort_id = $1 ORDER BY seq DESC`,
      [cohortId],
    );
  }

  override members(cohortId: string): Promise<Member[]> {
    return this.database.query<Member>(membersStatement, [cohortId]);
  }

  override async passagesOf(instanceId: string): Promise<Passage[]> {
    const rows = await this.database.query<Cohort & Omit<Passage, 'cohort'>>(
      `SELECT ${cohortColumns}, act, actor AS by, at, note
       FROM cohort_moves JOIN cohort_entries USING (cohort_id, seq) JOIN ${cohortsWithRecord} USING (cohort_id)
       WHERE instance_id = $1 ORDER BY at DESC, seq DESC`,
      [instanceId],
    );
    return rows.map(({ act, by, at, note, ...cohort }) => ({ cohort, act, by, at, note }));
  }

  override async keepSignal({ bulkId, cohortId, sentAt }: Signal): Promise<void> {
    await this.database.query(
      'INSERT INTO cohort_signals (bulk_id, cohort_id, sent_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [bulkId, cohortId, sentAt],
    );
  }

  override signals(cohortId: string): Promise<Signal[]> {
    return this.database.query<Signal>(
      `SELECT cohort_id AS "cohortId", bulk_id AS "bulkId", sent_at AS "sentAt" FROM cohort_signals
       WHERE cohort_id = $1 ORDER BY sent_at DESC, bulk_id`,
      [cohortId],
    );
  }

  override async cohortsOf(bulkIds: readonly string[]): Promise<ReadonlyMap<string, Cohort>> {
    const rows = await this.database.query<Cohort & { readonly bulkId: string }>(
      `SELECT bulk_id AS "bulkId", ${cohortColumns} FROM cohort_signals JOIN ${cohortsWithRecord} USING (cohort_id)
       WHERE bulk_id = ANY($1::uuid[])`,
      [bulkIds],
    );
    return new Map(rows.map(({ bulkId, ...cohort }) => [bulkId, cohort]));
  }
}

/** Those whose newest line says they came. */
const membersStatement = `
  SELECT instance_id AS "instanceId", at AS "joinedAt", actor AS "joinedBy" FROM (
    SELECT DISTINCT ON (instance_id) instance_id, seq, act, at, actor
    FROM cohort_moves JOIN cohort_entries USING (cohort_id, seq)
    WHERE cohort_id = $1 ORDER BY instance_id, seq DESC
  ) AS newest WHERE act = 'added' ORDER BY seq, instance_id`;
