import { readSettings } from '@terrace/hosting';
import { seedDemonstration } from '../seed';

/** Fills the database at DATABASE_URL with the demonstration district. */
export async function seedDatabase(): Promise<number> {
  const { databaseUrl, dataFolder } = readSettings();
  await seedDemonstration(databaseUrl, { dataDir: dataFolder });
  return 0;
}
