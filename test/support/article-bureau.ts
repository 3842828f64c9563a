import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { appRole } from '@terrace/persistence';
import { migrateQueues } from '@terrace/queue';
import { PersistentClient } from '../chaos/load/persistent-client';
import { fillDistrict } from '../chaos/system/district';
import { KeptProcess } from '../chaos/system/kept-process';
import { freePort } from './free-port';
import { startTestPostgres, type TestPostgres } from './test-postgres';

const root = fileURLToPath(new URL('../..', import.meta.url));
const programmes = join(root, 'libs', 'programmes');

/** Begun by nothing else: the processes are the product's own. */
const noPreload = 'data:text/javascript,';

/** In the demonstration the second version comes into force one day; here never, so that every case begins under the first. */
const dayNobodySees = '2999-01-01';

/** The plan as it is shipped: articles come under two readers. */
export const articlePlan = join(programmes, 'migrations', 'publicity-article-1-2.yaml');

/** A bureau that publishes articles: one API, one worker that is started again whenever it ends, a database of their own. */
export class ArticleBureau {
  private constructor(
    readonly postgres: TestPostgres,
    readonly url: string,
    readonly enterpriseIds: readonly string[],
    readonly worker: KeptProcess,
    private readonly api: KeptProcess,
    private readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  static async open(enterprises: number, settings: Readonly<Record<string, string>>): Promise<ArticleBureau> {
    const folder = await mkdtemp(join(tmpdir(), 'terrace-articles-'));
    await chmod(folder, 0o711);
    await writeCatalogue(folder);
    const postgres = await startTestPostgres();
    await migrateQueues(postgres.ownerUrl, appRole);
    const enterpriseIds = await fillDistrict(postgres.url, 7, '2026-06-01', enterprises);
    const port = String(await freePort());
    const environment = {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: postgres.url,
      TERRACE_ROOT: folder,
      TERRACE_DATA: folder,
      HOST: '127.0.0.1',
      PORT: port,
      ...settings,
    };
    const kept = (name: string) =>
      new KeptProcess(name, join(root, 'dist/apps', name, 'main.js'), environment, noPreload);
    const [api, worker] = [kept('api'), kept('worker')];
    await Promise.all([api.start(), worker.start()]);
    const url = `http://127.0.0.1:${port}`;
    return new ArticleBureau(postgres, url, enterpriseIds, worker, api, folder, environment);
  }

  signIn(login: string): Promise<PersistentClient> {
    return PersistentClient.signIn(this.url, login, new Map());
  }

  /** What `terrace verify` prints; it fails when there is anything to find. */
  async verify(): Promise<string> {
    const main = join(root, 'dist/apps/cli/main.js');
    const { stdout } = await promisify(execFile)(process.execPath, [main, 'verify'], {
      env: this.environment,
    });
    return stdout;
  }

  async close(): Promise<void> {
    await Promise.all([this.worker.stop(), this.api.stop()]);
    await this.postgres.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function writeCatalogue(folder: string): Promise<void> {
  const own = join(folder, 'libs', 'programmes');
  // Articles are judged by no conditions.
  await mkdir(join(folder, 'libs', 'eligibility', 'packs'), { recursive: true });
  for (const part of ['charts', 'letters']) {
    await mkdir(join(own, part), { recursive: true });
    await cp(join(programmes, part, 'publicity-article.yaml'), join(own, part, 'publicity-article.yaml'));
  }
  await cp(join(programmes, 'letters', 'tasks.yaml'), join(own, 'letters', 'tasks.yaml'));
  const second = await readFile(join(programmes, 'charts', 'publicity-article.v2.yaml'), 'utf8');
  const laid = second.replace(/inForceFrom: '[\d-]+'/, `inForceFrom: '${dayNobodySees}'`);
  await writeFile(join(own, 'charts', 'publicity-article.v2.yaml'), laid);
}
