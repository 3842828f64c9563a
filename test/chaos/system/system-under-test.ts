import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appRole, asApp, migrate } from '@terrace/persistence';
import { migrateQueues } from '@terrace/queue';
import { freePort } from '../../support/free-port';
import { startTestMail, type TestMail } from '../../support/test-mail';
import { ChaosPostgres } from './chaos-postgres';
import { ChaosRedis } from './chaos-redis';
import { fillDistrict, writeCatalogues } from './district';
import { FaultProxy } from './fault-proxy';
import { KeptProcess } from './kept-process';

export type Backend = 'postgres' | 'redis';

export const processNames = ['api', 'worker-new', 'worker-old'] as const;
export type ProcessName = (typeof processNames)[number];

export interface SystemWish {
  /** The checkout, built. */
  readonly root: string;
  readonly backend: Backend;
  readonly seed: number;
  readonly cases: number;
  /** Day of the run, and the day from which cases begin under the version that only the new worker knows. */
  readonly today: string;
  readonly newFrom: string;
}

/** Shorter than in life by as much as the run is shorter: what is lost is missed sooner, and a try is repeated sooner. */
const hurry = {
  TERRACE_RECONCILE_MS: '2000',
  SMTP_EXCHANGE_MS: '2000',
  ...Object.fromEntries(
    ['LETTERS', 'TIMERS', 'EVENTS'].flatMap((queue) => [
      [`TERRACE_QUEUE_${queue}_BACKOFF_MS`, '20'],
      [`TERRACE_QUEUE_${queue}_LOCK_MS`, '6000'],
    ]),
  ),
};

/** One API, a worker of the old and one of the new catalogue, real servers, and a line to each that can be broken. */
export class SystemUnderTest {
  readonly lines = new Map<string, FaultProxy>();
  readonly processes = new Map<ProcessName, KeptProcess>();
  enterpriseIds: readonly string[] = [];
  /** Folders of the two catalogues. */
  catalogues = { old: '', new: '' };
  apiUrl = '';

  private constructor(
    readonly wish: SystemWish,
    private readonly folder: string,
    readonly postgres: ChaosPostgres,
    readonly redis: ChaosRedis | null,
    readonly mail: TestMail,
  ) {}

  /** Not yet running, so that whoever wants it stopped can say so from the first moment. */
  static async prepare(wish: SystemWish): Promise<SystemUnderTest> {
    const folder = await mkdtemp(join(tmpdir(), 'terrace-chaos-'));
    // The server runs as a user of its own, who has to pass through.
    await chmod(folder, 0o711);
    const redis = wish.backend === 'redis' ? await ChaosRedis.start() : null;
    return new SystemUnderTest(
      wish,
      folder,
      new ChaosPostgres(join(folder, 'data')),
      redis,
      await startTestMail(),
    );
  }

  async start(): Promise<void> {
    const { seed, today, cases } = this.wish;
    await this.postgres.start();
    const { url, ownerUrl } = this.postgres;
    await migrate(ownerUrl, url);
    await migrateQueues(ownerUrl, appRole);
    this.enterpriseIds = await fillDistrict(asApp(url), seed, today, cases);
    await this.startProcesses();
  }

  process(name: ProcessName): KeptProcess {
    const found = this.processes.get(name);
    if (!found) throw new Error(`no process ${name}`);
    return found;
  }

  line(name: string): FaultProxy {
    const found = this.lines.get(name);
    if (!found) throw new Error(`no line ${name}`);
    return found;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.processes.values()].map((each) => each.stop()));
    for (const line of this.lines.values()) line.close();
    await this.mail.stop();
    await this.redis?.stop();
    await this.postgres.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async startProcesses(): Promise<void> {
    const { root, newFrom, seed, backend } = this.wish;
    this.catalogues = writeCatalogues(join(root, 'test/chaos/programmes'), this.folder, newFrom);
    const logs = join(root, 'dist', 'chaos', `seed-${String(seed)}-${backend}`);
    await rm(logs, { recursive: true, force: true });
    await mkdir(logs, { recursive: true });
    const port = await freePort();
    this.apiUrl = `http://127.0.0.1:${String(port)}`;
    for (const name of processNames) {
      const environment = {
        ...process.env,
        NODE_OPTIONS: '',
        ...hurry,
        ...(await this.addressesOf(name)),
        PORT: String(port),
        HOST: '127.0.0.1',
        SMTP_URL: this.mail.url,
        TERRACE_DEMO: '1',
        TERRACE_DATA: this.folder,
        TERRACE_ROOT: name === 'worker-old' ? this.catalogues.old : this.catalogues.new,
      };
      const script = join(root, 'dist/apps', name === 'api' ? 'api' : 'worker', 'main.js');
      const preload = join(root, 'test/chaos/system/jumping-clock.mjs');
      this.processes.set(
        name,
        new KeptProcess(name, script, environment, preload, join(logs, `${name}.log`)),
      );
    }
    await Promise.all([...this.processes.values()].map((each) => each.start()));
  }

  /** Each process reaches each server over a line of its own. */
  private async addressesOf(name: ProcessName): Promise<Record<string, string>> {
    const toPostgres = await FaultProxy.to(() => this.postgres.port);
    this.lines.set(`${name}-postgres`, toPostgres);
    const url = new URL(this.postgres.url);
    url.port = String(toPostgres.port);
    const { redis } = this;
    if (!redis || name === 'api') return { DATABASE_URL: url.href };
    const toRedis = await FaultProxy.to(() => redis.port);
    this.lines.set(`${name}-redis`, toRedis);
    const redisUrl = `redis://127.0.0.1:${String(toRedis.port)}`;
    return { DATABASE_URL: url.href, TERRACE_QUEUE: 'redis', REDIS_URL: redisUrl };
  }
}
