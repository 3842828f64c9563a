import { runMigrations } from 'bullmq';
import { Client } from 'pg';

/** Makes or renews BullMQ's own tables; processes that start together wait for the first one's migration. */
export async function migrateQueues(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
