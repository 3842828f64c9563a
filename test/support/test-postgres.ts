import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@terrace/persistence';
import { DataFolder } from '../../apps/cli/src/embedded/data-folder';
import { startEmbeddedDatabase } from '../../apps/cli/src/embedded/embedded-database';

/** A migrated PostgreSQL of a suite's own, the same that `npm start` brings. */
export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startTestPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'terrace-postgres-'));
  let stopServer: (() => Promise<void>) | null = null;
  const url = await startEmbeddedDatabase(new DataFolder(folder), (stop) => (stopServer = stop));
  await migrate(url);
  return {
    url,
    stop: async () => {
      await stopServer?.();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
