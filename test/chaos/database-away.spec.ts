import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asApp, connect, Database, DemoClock, isDatabaseAway, migrate, Signals } from '@terrace/persistence';
import { DataFolder } from '../../apps/cli/src/embedded/data-folder';
import { freePort } from '../support/free-port';
import { ChaosPostgres } from './system/chaos-postgres';
import { fillDistrict, password } from './system/district';
import { FaultProxy } from './system/fault-proxy';
import { KeptProcess } from './system/kept-process';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('while the database is away', () => {
  let folder: string;
  let postgres: ChaosPostgres;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terrace-away-'));
    postgres = new ChaosPostgres(new DataFolder(folder).path);
    await postgres.start();
    await migrate(postgres.ownerUrl, postgres.url);
    await fillDistrict(asApp(postgres.url), 1, '2026-01-05', 1);
  }, 180_000);

  afterAll(async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('the API says 503, when to come back and why, and goes on when it is there', async () => {
    const port = await freePort();
    const environment = {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: postgres.url,
      TERRACE_ROOT: root,
      TERRACE_DATA: folder,
      PORT: String(port),
    };
    const preload = join(root, 'test/chaos/system/jumping-clock.mjs');
    const api = new KeptProcess('api', join(root, 'dist/apps/api/main.js'), environment, preload);
    const signIn = () =>
      fetch(`http://127.0.0.1:${String(port)}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'officer', password }),
      });
    await api.start();
    try {
      expect((await signIn()).status).toBe(200);
      await postgres.stop();
      const away = await signIn();
      expect(away.status).toBe(503);
      expect(away.headers.get('retry-after')).toBe('2');
      expect(await away.json()).toMatchObject({ kind: 'unavailable', retryable: true });
      await postgres.start();
      expect((await signIn()).status).toBe(200);
      expect(api.crashes).toEqual([]);
    } finally {
      await api.stop();
    }
  }, 180_000);

  it('whoever listens is told to look when it is back, and hears news again', async () => {
    const database = new Database(await connect(asApp(postgres.url)));
    const signals = new Signals(database, asApp(postgres.url));
    await signals.open();
    const looked = new Promise((resolve) => signals.listen('instances', resolve));
    await postgres.kill();
    expect(await looked).toBe('');
    const heard = new Promise((resolve) => signals.listen('instances', resolve));
    signals.announce('instances', 'one');
    expect(await heard).toBe('one');
    await signals.close();
    await database.dataSource.destroy();
  }, 180_000);

  it('a clock that missed how far the demonstration moved reads it when its line is back', async () => {
    const line = await FaultProxy.to(() => postgres.port);
    const url = new URL(asApp(postgres.url));
    url.port = String(line.port);
    const database = new Database(await connect(asApp(postgres.url)));
    const [signals, deaf] = [new Signals(database, asApp(postgres.url)), new Signals(database, url.href)];
    await Promise.all([signals.open(), deaf.open()]);
    const [clock, behind] = [new DemoClock(database, signals), new DemoClock(database, deaf)];
    await Promise.all([clock.open(), behind.open()]);
    const looked = new Promise((resolve) => deaf.listen('timers', resolve));
    const to = new Date(Date.now() + 86_400_000);
    line.cut();
    await clock.advance(to);
    line.mend();
    await looked;
    // Asked over the one connection that answers in order, the clock's own question was answered before this one.
    while (behind.now() < to) await database.query('SELECT 1');
    expect(behind.now().getTime()).toBeGreaterThanOrEqual(to.getTime());
    clock.close();
    behind.close();
    line.close();
    await Promise.all([signals.close(), deaf.close()]);
    await database.dataSource.destroy();
  }, 180_000);

  it('a line that died without a word is given up by both ends, and the next question goes over another', async () => {
    const line = await FaultProxy.to(() => postgres.port);
    const url = new URL(asApp(postgres.url));
    url.port = String(line.port);
    const database = new Database(await connect(url.href, 1_000));
    const other = new Database(await connect(asApp(postgres.url)));
    const left = database.transaction(async () => {
      await database.query('SELECT pg_advisory_xact_lock(1)');
      line.halfOpen('both');
      await database.query('SELECT 1');
    });
    const [ended] = await Promise.allSettled([left]);
    expect(ended).toMatchObject({ status: 'rejected', reason: { message: 'The database is silent' } });
    expect(isDatabaseAway(ended.status === 'rejected' ? ended.reason : null)).toBe(true);
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    // Granted when the server has given up what nobody will end.
    await other.transaction(async () => {
      await other.query('SELECT pg_advisory_xact_lock(1)');
    });
    line.close();
    await Promise.all([database.dataSource.destroy(), other.dataSource.destroy()]);
  }, 60_000);
});
