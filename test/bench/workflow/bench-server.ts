import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appRole, migrate } from '@terrace/persistence';
import { migrateQueues } from '@terrace/queue';
import { Client } from 'pg';
import { DataFolder } from '../../../apps/cli/src/embedded/data-folder';
import { startEmbeddedDatabase } from '../../../apps/cli/src/embedded/embedded-database';

/** One PostgreSQL for the whole run, the same that `npm start` brings, with its settings as they come. */
export class BenchServer {
  private constructor(
    private readonly folder: DataFolder,
    private readonly url: string,
    private readonly stopServer: () => Promise<void>,
  ) {}

  static async start(): Promise<BenchServer> {
    const folder = new DataFolder(await mkdtemp(join(tmpdir(), 'terrace-bench-')));
    let stop = (): Promise<void> => Promise.resolve();
    const { ownerUrl } = await startEmbeddedDatabase(folder, (stopServer) => (stop = stopServer));
    await migrate(ownerUrl);
    await migrateQueues(ownerUrl, appRole);
    return new BenchServer(folder, ownerUrl, stop);
  }

  /** Where the server writes what it was asked, if it is told to. */
  get logFile(): string {
    return this.folder.file('postgres.log');
  }

  /** A folder that is gone after the run, for files of the processes that are measured. */
  get dataFolder(): string {
    return this.folder.path;
  }

  async settings(names: readonly string[]): Promise<Record<string, string>> {
    const sql = 'SELECT name, current_setting(name) AS value FROM pg_settings WHERE name = ANY($1)';
    const rows = await this.ask<{ name: string; value: string }>(sql, [names]);
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  }

  /** Gives `work` a database of its own, migrated and empty, and drops it after: one part does not slow the next. */
  async withDatabase<T>(name: string, work: (url: string) => Promise<T>): Promise<T> {
    await this.ask(`CREATE DATABASE ${name} TEMPLATE ${new URL(this.url).pathname.slice(1)}`);
    const own = new URL(this.url);
    own.pathname = name;
    try {
      return await work(own.href);
    } finally {
      await this.ask(`DROP DATABASE ${name} WITH (FORCE)`);
      await this.ask('CHECKPOINT');
    }
  }

  async stop(): Promise<void> {
    await this.stopServer();
    await rm(this.folder.path, { recursive: true, force: true });
  }

  /** Asks the server itself, not a database of a part. */
  async ask<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const elsewhere = new URL(this.url);
    elsewhere.pathname = 'postgres';
    const client = new Client({ connectionString: elsewhere.href });
    await client.connect();
    try {
      return (await client.query(sql, parameters)).rows as Row[];
    } finally {
      await client.end();
    }
  }
}
