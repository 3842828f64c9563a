import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asApp, migrate } from '@terrace/persistence';
import { DataFolder } from '../../apps/cli/src/embedded/data-folder';
import { startEmbeddedDatabase } from '../../apps/cli/src/embedded/embedded-database';

/** A migrated PostgreSQL of a suite's own, the same that `npm start` brings. */
export interface TestPostgres {
  /** As the product's processes connect. */
  readonly url: string;
  /** As whoever owns the tables: for migrations, and for tampering. */
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

export async function startTestPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'terrace-postgres-'));
  let stopServer: (() => Promise<void>) | null = null;
  const { ownerUrl, databaseUrl } = await startEmbeddedDatabase(
    new DataFolder(folder),
    (stop) => (stopServer = stop),
  );
  await migrate(ownerUrl, databaseUrl);
  return {
    url: asApp(databaseUrl),
    ownerUrl,
    stop: async () => {
      await stopServer?.();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
