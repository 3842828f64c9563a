import { runMigrations } from 'bullmq';
import { Client } from 'pg';

/** Any number of our own; given back when the connection ends. */
const grantLock = 320_405;

/**
 * Makes or renews BullMQ's own tables, as their owner, and lets the application's role work with them; processes that start
 * together wait for the first one's migration.
 */
export async function migrateQueues(ownerUrl: string, appRole: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client);
    // Two who grant at once would meet on the same rows of the catalogue.
    await client.query('SELECT pg_advisory_lock($1)', [grantLock]);
    await client.query(`
      -- BullMQ makes a sequence for each queue when it first meets it.
      GRANT USAGE, CREATE ON SCHEMA bullmq TO ${appRole};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${appRole};
      GRANT ALL ON ALL SEQUENCES IN SCHEMA bullmq TO ${appRole}`);
  } finally {
    await client.end();
  }
}
