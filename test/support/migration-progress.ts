import { TableNews } from './table-news';

/** What a migration's row says after each of its transactions. */
export interface Progress {
  readonly stage: string;
  /** The last case done; null before the first page and after the last. */
  readonly reached: string | null;
}

/** Counted in one statement: what the migration says of its cases, and what the cases say themselves. */
export interface Standing {
  /** Cases it has moved and not brought back. */
  readonly said: number;
  /** Entries of the histories. */
  readonly moved: number;
  readonly back: number;
  /** Cases under the second version. */
  readonly second: number;
}

/** Hears of every transaction of a migration the moment it is committed, and counts what it has done. */
export class MigrationProgress {
  private constructor(private readonly news: TableNews<Progress>) {}

  static async listen(ownerUrl: string): Promise<MigrationProgress> {
    return new MigrationProgress(await TableNews.listen(ownerUrl, 'chart_migrations', ['stage', 'reached']));
  }

  /** The first time the stage is written after `begin` has been called. */
  async reaches(stage: string, begin: () => Promise<unknown>): Promise<void> {
    await this.news.first((progress) => progress.stage === stage, begin);
  }

  /** Each page in turn, from when `begin` has been called until the stage `until` is reached. */
  async *pages(until: string, begin: () => Promise<unknown>): AsyncGenerator<Progress> {
    for await (const progress of this.news.rows(begin)) {
      if (progress.stage === until) return;
      if (progress.reached !== null) yield progress;
    }
  }

  async standing(migrationId: string): Promise<Standing> {
    const { rows } = await this.news.owner.query<Standing>(
      `SELECT
         (SELECT count(*)::integer FROM chart_migration_cases WHERE migration_id = $1
            AND outcome IN ('moved', 'not-reverted')) AS said,
         (SELECT count(*)::integer FROM events WHERE name = 'migrated' AND data ->> 'migration' = $1::text) AS moved,
         (SELECT count(*)::integer FROM events WHERE name = 'migration-reverted') AS back,
         (SELECT count(*)::integer FROM instances WHERE chart_version = 2) AS second`,
      [migrationId],
    );
    const [standing] = rows;
    if (!standing) throw new Error('PostgreSQL counted nothing');
    return standing;
  }

  /** One row a case: where it stands, what of the migration its history tells, and which of its deadlines are pending. */
  async cases(): Promise<CaseAsHeld[]> {
    const { rows } = await this.news.owner.query<CaseAsHeld>(
      `SELECT instance_id AS id, chart_version AS "chartVersion", state,
         (SELECT count(*)::integer FROM events WHERE events.instance_id = instances.instance_id AND name = 'migrated') AS moved,
         (SELECT count(*)::integer FROM events WHERE events.instance_id = instances.instance_id AND name = 'migration-reverted') AS back,
         (SELECT coalesce(json_agg(concat(name, ' ', due_at) ORDER BY name), '[]') FROM timers
            WHERE timers.instance_id = instances.instance_id) AS deadlines
       FROM instances ORDER BY instance_id`,
    );
    return rows;
  }

  async close(): Promise<void> {
    await this.news.close();
  }
}

export interface CaseAsHeld {
  readonly id: string;
  readonly chartVersion: number;
  readonly state: string;
  readonly moved: number;
  readonly back: number;
  readonly deadlines: readonly string[];
}
