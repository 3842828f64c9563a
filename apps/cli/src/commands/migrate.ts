import { readSettings } from '@terrace/hosting';
import { migrate } from '@terrace/persistence';
import { migrateQueues } from '@terrace/queue';

/** Brings the database at DATABASE_URL to the present schema. */
export async function migrateDatabase(): Promise<number> {
  const { databaseUrl } = readSettings();
  await migrate(databaseUrl);
  await migrateQueues(databaseUrl);
  return 0;
}
