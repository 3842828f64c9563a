import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freeAddress, wantedAddress } from '../embedded/address';
import { DataFolder } from '../embedded/data-folder';
import { takeLock } from '../embedded/start-lock';
import { Clearing } from './clearing';
import { endLeftovers, runProcesses } from './run-processes';
import { startDatabase } from './start-database';
import { welcome } from './welcome';

/** This is run from a bundle below dist/apps, as are the other two processes. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const scripts = join(root, 'dist', 'apps');

/** Everything at one command: database, district, API, worker. Resolves when told to stop and all of it has stopped. */
export async function start(): Promise<number> {
  const clearing = new Clearing();
  const told = clearing.onSignal();
  try {
    await Promise.race([begin(clearing), told]);
    await told;
    return 0;
  } catch (error) {
    // What fails because everything is being stopped is no failure.
    if (!clearing.begun) throw error;
    return 0;
  } finally {
    await clearing.clear();
  }
}

async function begin(clearing: Clearing): Promise<void> {
  const data = new DataFolder(resolve(process.env['TERRACE_DATA'] || join(root, '.terrace')));
  const wanted = wantedAddress(process.env);
  clearing.add(await takeLock(data, wanted.url));
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    TERRACE_DATA: data.path,
    TERRACE_ROOT: root,
    TERRACE_DEMO: process.env['TERRACE_DEMO'] || '1',
  };
  await endLeftovers(data, scripts);
  const { host, port, url } = await freeAddress(wanted);
  const databaseUrl = await startDatabase(data, join(scripts, 'cli', 'main.js'), environment, clearing);
  const processEnvironment = {
    ...environment,
    DATABASE_URL: databaseUrl,
    // What serves the portal has no use for the owner's way in.
    TERRACE_OWNER_URL: undefined,
    HOST: host,
    PORT: String(port),
  };
  await runProcesses(data, scripts, url, processEnvironment, clearing);
  if (clearing.begun) return;
  process.stdout.write(welcome(url, environment['TERRACE_DEMO'] === '1'));
  process.send?.({ kind: 'ready', url });
}
