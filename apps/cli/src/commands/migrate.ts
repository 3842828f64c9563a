import { readSettings } from '@terrace/hosting';
import { appRole, migrate } from '@terrace/persistence';
import { migrateQueues } from '@terrace/queue';

/** Brings the database at DATABASE_URL to the present schema, as the owner that TERRACE_OWNER_URL names. */
export async function migrateDatabase(): Promise<number> {
  const { ownerUrl, databaseUrl } = readSettings();
  await migrate(ownerUrl, databaseUrl);
  await migrateQueues(ownerUrl, appRole);
  return 0;
}
