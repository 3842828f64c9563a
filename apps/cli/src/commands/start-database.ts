import type { DataFolder } from '../embedded/data-folder';
import { startEmbeddedDatabase, type DatabaseUrls } from '../embedded/embedded-database';
import type { Clearing } from './clearing';
import { Step } from './step';

/** A database that is reached, at the present schema and, for the demonstration, filled. The answer is its address. */
export async function startDatabase(
  data: DataFolder,
  script: string,
  environment: NodeJS.ProcessEnv,
  clearing: Clearing,
): Promise<string> {
  const given = environment['DATABASE_URL'];
  const { ownerUrl, databaseUrl } = given
    ? { ownerUrl: environment['TERRACE_OWNER_URL'] ?? given, databaseUrl: given }
    : await ownDatabase(data, clearing);
  const step = new Step();
  clearing.add(() => step.stop());
  const stepEnvironment = { ...environment, DATABASE_URL: databaseUrl };
  await step.run(script, 'migrate', { ...stepEnvironment, TERRACE_OWNER_URL: ownerUrl });
  if (environment['TERRACE_DEMO'] === '1') {
    process.stdout.write('Preparing the demonstration district… 正在准备演示数据…\n');
    await step.run(script, 'seed', stepEnvironment);
  }
  return databaseUrl;
}

function ownDatabase(data: DataFolder, clearing: Clearing): Promise<DatabaseUrls> {
  process.stdout.write('Starting PostgreSQL… 正在启动数据库…\n');
  return startEmbeddedDatabase(data, (stop) => clearing.add(stop));
}
