import { EventEmitter, on } from 'node:events';
import { Client } from 'pg';

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
  private readonly heard = new EventEmitter();

  private constructor(private readonly owner: Client) {
    owner.on('notification', ({ payload }) => {
      this.heard.emit('progress', JSON.parse(payload ?? '{}') as Progress);
    });
  }

  static async listen(ownerUrl: string): Promise<MigrationProgress> {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(`
      CREATE FUNCTION tell_progress() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('progress', json_build_object('stage', NEW.stage, 'reached', NEW.reached)::text);
        RETURN NEW;
      END $$;
      CREATE TRIGGER tell_progress AFTER UPDATE ON chart_migrations FOR EACH ROW EXECUTE FUNCTION tell_progress();
      LISTEN progress`);
    return new MigrationProgress(owner);
  }

  /** The first time the stage is written after `begin` has been called. */
  async reaches(stage: string, begin: () => Promise<unknown>): Promise<void> {
    await this.pages(stage, begin).next();
  }

  /** Each page in turn, from when `begin` has been called until the stage `until` is reached. */
  async *pages(until: string, begin: () => Promise<unknown>): AsyncGenerator<Progress> {
    const told = on(this.heard, 'progress') as AsyncIterable<[Progress]>;
    await begin();
    for await (const [progress] of told) {
      if (progress.stage === until) return;
      if (progress.reached !== null) yield progress;
    }
  }

  async standing(migrationId: string): Promise<Standing> {
    const { rows } = await this.owner.query<Standing>(
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
    const { rows } = await this.owner.query<CaseAsHeld>(
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
    await this.owner.end();
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
