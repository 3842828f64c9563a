import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { appRole, connect, Database } from '@terrace/persistence';
import { migrateQueues } from '@terrace/queue';
import { firstBrokenLink, type HistoryEntry } from '@terrace/workflow';
import { PostgresWorkflowStore } from '../../../libs/persistence/src/workflow/postgres-workflow-store';
import { Signals } from '../../../libs/persistence/src/signals';
import { startTestPostgres, type TestPostgres } from '../../support/test-postgres';
import { durableTests, type DurableTest } from './suite';
import { Supervisor } from './supervise';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const bundle = here('../../../dist/test/conformance-worker.js');
const manifest = JSON.parse(readFileSync(here('../manifest.json'), 'utf8')) as Record<string, string>;

const passing = Object.keys(manifest).filter((name) => manifest[name] === 'pass');
const tests = durableTests(passing);

const seed = Number(process.env['TERRACE_SEED'] ?? 20261124);
const kills = 18;

/** A linear congruential generator (Numerical Recipes): the same seed kills after the same numbers of steps. */
function randomSteps(): (life: number) => number | null {
  let state = seed;
  return (life) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return life < kills ? 15 + ((state >>> 16) % 50) : null;
  };
}

describe("W3C's SCXML tests on durable instances, by a worker that is killed again and again", () => {
  const histories = new Map<string, HistoryEntry[]>();
  const configurations = new Map<string, readonly string[]>();
  let postgres: TestPostgres;
  let supervisor: Supervisor;

  const read = async (): Promise<void> => {
    const database = new Database(await connect(postgres.url));
    const store = new PostgresWorkflowStore(database, new Signals(database, postgres.url));
    for (const { id, snapshot } of await store.load(tests.map(({ instanceId }) => instanceId)))
      configurations.set(id, snapshot.configuration);
    const rows = await database.query<{ id: string }>('SELECT instance_id AS id FROM instances');
    for (const { id } of rows) histories.set(id, await store.history(id));
    await database.dataSource.destroy();
  };

  beforeAll(async () => {
    execFileSync(
      process.execPath,
      [here('../../support/bundle-worker.mjs'), here('conformance-worker.ts'), bundle],
      {
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
    postgres = await startTestPostgres();
    await migrateQueues(postgres.ownerUrl, appRole);
    const subjectId = randomUUID();
    const database = new Database(await connect(postgres.url));
    await database.query(
      `INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
       VALUES ($1, '91320404MA1WX0024Y', '甲', '', '2019-05-20', '{}')`,
      [subjectId],
    );
    await database.dataSource.destroy();
    const names = tests.map(({ name }) => name);
    const assignment = { bundle, databaseUrl: postgres.url, subjectId, tests: names, stepsOf: randomSteps() };
    supervisor = new Supervisor(assignment);
    await supervisor.run();
    await read();
  }, 180_000);

  afterAll(async () => {
    await postgres.stop();
    rmSync(bundle, { force: true });
  }, 60_000);

  const passed = ({ instanceId }: DurableTest): boolean =>
    configurations.get(instanceId)?.includes('pass') ?? false;

  it('all end in pass', () => {
    expect(tests.filter((test) => !passed(test)).map(({ name }) => name)).toEqual([]);
    expect(tests.length).toBeGreaterThanOrEqual(40);
    expect(supervisor.killedAt).toHaveLength(kills);
    const count = `${String(tests.filter(passed).length)} durable conformance tests pass, ${String(kills)} kills`;
    process.stdout.write(`${count} (seed ${String(seed)}: ${supervisor.killedAt.join(', ')})\n`);
  });

  it('have histories whose chains hold, without a gap', () => {
    for (const history of histories.values()) {
      expect(firstBrokenLink(history)).toBeNull();
      expect(history.map(({ seq }) => seq)).toEqual(history.map((_, i) => i));
    }
  });

  it('began every invocation once and took no message twice', () => {
    const events = [...histories.values()].flat();
    const starts = events.filter(({ name, seq }) => name === 'started' && seq === 0);
    expect(starts).toHaveLength(histories.size);
    expect(histories.size).toBeGreaterThan(tests.length);
    const keys = events.map(({ idempotencyKey }) => idempotencyKey).filter((key) => key !== 'start');
    expect(keys.length).toBeGreaterThan(80);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
