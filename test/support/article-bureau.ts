import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Who act at the same time. */
const people = 8;

export interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What an order is answered with; a refusal is a fault of the test. */
export async function post<T>(client: PersistentClient, path: string, body: object = {}): Promise<T> {
  const answer = await client.post<T>(path, body, randomUUID());
  if (answer.kind === 'refused') throw new Error(`${path}: ${JSON.stringify(answer.problem)}`);
  return answer.value;
}

export async function get<T>(client: PersistentClient, path: string): Promise<T> {
  const answer = await client.get<T>(path);
  if (answer.kind === 'refused') throw new Error(`${path}: ${JSON.stringify(answer.problem)}`);
  return answer.value;
}

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

  /** Articles about the first enterprises, each sent for review; ids of their cases. */
  async sendForReview(articles = this.enterpriseIds.length): Promise<string[]> {
    const officer = await this.signIn('officer');
    const waiting = this.enterpriseIds.slice(0, articles);
    const cases: string[] = [];
    const work = async (): Promise<void> => {
      for (let enterpriseId = waiting.pop(); enterpriseId; enterpriseId = waiting.pop()) {
        const opening = { chartId: 'publicity-article', enterpriseId };
        const { id, version } = await post<{ id: string; version: number }>(officer, '/cases', opening);
        const data = { headline: '钟楼企业攻克伺服系统难题', text: '正文' };
        await post(officer, `/cases/${id}/events`, { event: 'send_for_review', version, data });
        cases.push(id);
      }
    };
    await Promise.all(Array.from({ length: people }, work));
    return cases;
  }

  /** Runs `terrace …` against its database. */
  terrace(words: readonly string[]): Promise<Printed> {
    const main = join(root, 'dist/apps/cli/main.js');
    return new Promise((resolve) => {
      execFile(process.execPath, [main, ...words], { env: this.environment }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      });
    });
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
  await mkdir(join(folder, 'libs', 'indicators', 'years'), { recursive: true });
  for (const part of ['charts', 'letters']) {
    await mkdir(join(own, part), { recursive: true });
    await cp(join(programmes, part, 'publicity-article.yaml'), join(own, part, 'publicity-article.yaml'));
  }
  await cp(join(programmes, 'letters', 'tasks.yaml'), join(own, 'letters', 'tasks.yaml'));
  const second = await readFile(join(programmes, 'charts', 'publicity-article.v2.yaml'), 'utf8');
  const laid = second.replace(/inForceFrom: '[\d-]+'/, `inForceFrom: '${dayNobodySees}'`);
  await writeFile(join(own, 'charts', 'publicity-article.v2.yaml'), laid);
}
