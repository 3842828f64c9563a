import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { Fault } from '@terrace/kernel';
import { connect, Database, OutboxRelay, Signals } from '@terrace/persistence';
import {
  defaultQueueSettings,
  QueueModule,
  Queues,
  topics,
  workQueue,
  type QueueConfig,
} from '@terrace/queue';
import { ReconcileQueues } from '../outbox/reconcile-queues';
import { RelayOutbox } from '../outbox/relay-outbox';

interface World {
  readonly config: QueueConfig;
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  /** Everything BullMQ keeps is gone, whatever is going on. */
  empty(): Promise<void>;
}

const count = 200;
const seeds = [1, 2];

/** Numbers that look random and are the same for the same seed, from 0 up to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What holds wherever the queues live: they may be emptied at any moment. */
export function emptiedQueueContract(world: () => World): void {
  let module: TestingModule;
  let database: Database;
  let signals: Signals;
  let relay: RelayOutbox;
  let reconcile: ReconcileQueues;
  let outbox: OutboxRelay;

  const work = (act: (id: string) => Promise<void>) =>
    topics.map((topic) => {
      const settings = { ...defaultQueueSettings[topic], backOffMs: 20 };
      const worker = workQueue(topic, { config: world().config, settings, ledger: outbox, act });
      // A job that is gone when it ends: the queue was emptied under it.
      worker.on('error', () => undefined);
      return worker;
    });

  /** Until no message waits any more; the database is asked, for nobody else knows. */
  const allDone = () =>
    new Promise<void>((resolve, reject) => {
      const looking = setInterval(() => {
        database.query('SELECT FROM outbox WHERE failed_at IS NULL LIMIT 1').then((rows) => {
          if (rows.length > 0) return;
          clearInterval(looking);
          resolve();
        }, reject);
      }, 50);
    });

  const put = (ids: readonly string[]) =>
    database.query(
      `INSERT INTO outbox (message_id, topic, payload)
       SELECT id, (ARRAY['letters', 'timers', 'events', 'checks'])[1 + place % 4], '{}'
       FROM unnest($1::uuid[]) WITH ORDINALITY AS message (id, place)`,
      [ids],
    );

  beforeAll(async () => {
    process.env['TERRACE_RECONCILE_MS'] = '200';
    const { config, databaseUrl, ownerUrl } = world();
    const owner = await connect(ownerUrl);
    await owner.query('CREATE TABLE seen (message_id uuid PRIMARY KEY)');
    await owner.query('GRANT SELECT, INSERT ON seen TO PUBLIC');
    await owner.destroy();
    database = new Database(await connect(databaseUrl));
    signals = new Signals(database, databaseUrl);
    await signals.open();
    outbox = new OutboxRelay(database);
    module = await Test.createTestingModule({ imports: [QueueModule.forRoot(config)] }).compile();
    await module.init();
    relay = new RelayOutbox(outbox, signals, module.get(Queues));
    reconcile = new ReconcileQueues(outbox, module.get(Queues));
    relay.onApplicationBootstrap();
    reconcile.onApplicationBootstrap();
  }, 60_000);

  afterAll(async () => {
    await Promise.all([relay.onApplicationShutdown(), reconcile.onApplicationShutdown()]);
    await module.close();
    await signals.close();
    await database.dataSource.destroy();
    delete process.env['TERRACE_RECONCILE_MS'];
  }, 60_000);

  it.each(seeds)(
    'each of many effects is seen once though the queues are emptied again and again while they happen (seed %s)',
    async (seed) => {
      const random = randomOf(seed);
      const ids = Array.from({ length: count }, () => randomUUID());
      const emptyAt = new Set(Array.from({ length: 5 }, () => 1 + Math.floor(random() * count * 0.8)));
      const seenTwice: string[] = [];
      let begun = 0;
      let emptied = 0;
      const workers = work(async (id) => {
        begun += 1;
        if (emptyAt.delete(begun)) {
          await world().empty();
          emptied += 1;
        }
        if (random() < 0.05) throw new Fault('test.passing', 'passes', { retryable: true });
        // As a letter is delivered: whoever comes second finds it there and shows nothing.
        const shown = await database.query(
          'INSERT INTO seen (message_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1',
          [id],
        );
        if (shown.length === 0) seenTwice.push(id);
      });
      await put(ids);
      signals.announce('outbox');
      await allDone();
      await Promise.all(workers.map((worker) => worker.close()));
      const seen = await database.query('SELECT FROM seen WHERE message_id = ANY($1::uuid[])', [ids]);
      expect(seen).toHaveLength(count);
      expect(emptied).toBeGreaterThanOrEqual(4);
      // Work done again for nothing is what was in hand when a queue was emptied, not more.
      expect(seenTwice.length).toBeLessThanOrEqual(emptied * 25);
    },
    120_000,
  );

  it('what failed for good is not begun again when the queues are emptied', async () => {
    const id = randomUUID();
    let begun = 0;
    const failed = new Promise<void>((resolve) => {
      const markFailed = outbox.markFailed.bind(outbox);
      outbox.markFailed = async (messageId, cause) => {
        await markFailed(messageId, cause);
        resolve();
      };
    });
    const workers = work(async (messageId) => {
      if (messageId !== id) return;
      begun += 1;
      throw new Fault('test.hopeless', 'cannot be done', { retryable: false });
    });
    await put([id]);
    signals.announce('outbox');
    await failed;
    await world().empty();
    // Whatever the queues have lost is back once a message put in after has been done.
    const next = randomUUID();
    const done = new Promise<void>((resolve) => {
      const markDone = outbox.markDone.bind(outbox);
      outbox.markDone = async (messageId) => {
        await markDone(messageId);
        if (messageId === next) resolve();
      };
    });
    await put([next]);
    await database.query('UPDATE outbox SET sent_at = clock_timestamp() WHERE message_id = $1', [next]);
    await done;
    await Promise.all(workers.map((worker) => worker.close()));
    expect(begun).toBe(1);
    const kept = await database.query('SELECT cause_code FROM outbox WHERE message_id = $1', [id]);
    expect(kept).toEqual([{ cause_code: 'test.hopeless' }]);
  }, 60_000);
}
