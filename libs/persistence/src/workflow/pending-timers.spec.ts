import { randomUUID } from 'node:crypto';
import type { Timer } from '@terrace/workflow';
import fc from 'fast-check';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { replanContract } from '../../../cases/src/testing/replan.contract';
import { commitOf, timerOf } from '../../../workflow/src/testing/workflow-store.contract';
import { connect } from '../connect';
import { Database } from '../database';
import { PostgresAmendmentStore } from '../deadlines/postgres-amendment-store';
import { PostgresUnitOfWork } from '../postgres-unit-of-work';
import { Signals } from '../signals';
import { fireStatement, nextDueStatement } from './fire-timers';
import { PostgresWorkflowStore } from './postgres-workflow-store';

interface Plan {
  readonly 'Plan Rows': number;
  readonly 'Actual Rows': number;
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** What a timer does, each by name, and when it is due. */
const actsOf = ({ id, name, event, dueAt, reminders }: Timer): [string, number][] => [
  ...(event === null ? [] : [[id, dueAt.getTime()] as [string, number]]),
  ...reminders.map(({ offsetDays, at }): [string, number] => [`${name}#${String(offsetDays)}`, at.getTime()]),
];

async function heardIn(database: Database): Promise<string[]> {
  const rows = await database.query<{ what: string }>(
    `SELECT CASE topic WHEN 'timers' THEN payload->>'name' ELSE message_id::text END AS what FROM outbox ORDER BY position`,
  );
  return rows.map(({ what }) => what);
}

describe('pending timers in PostgreSQL', () => {
  const subjectId = randomUUID();
  let postgres: TestPostgres;
  let database: Database;
  let signals: Signals;
  let store: PostgresWorkflowStore;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = new Database(await connect(postgres.url));
    signals = new Signals(database, postgres.url);
    await signals.open();
    store = new PostgresWorkflowStore(database, signals);
    await database.query(
      `INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
       VALUES ($1, '91320404MA1WX0024Y', '甲', '', '2019-05-20', '{}')`,
      [subjectId],
    );
  }, 120_000);

  afterAll(async () => {
    await signals.close();
    await database.dataSource.destroy();
    await postgres.stop();
  }, 60_000);

  replanContract(() => ({
    store,
    amendments: new PostgresAmendmentStore(database, signals),
    unitOfWork: new PostgresUnitOfWork(database),
    subjectId,
  }));

  it('fire once each, never early and in order of due time, after any outage and with several sweepers', async () => {
    const minute = fc.integer({ min: 0, max: 500 });
    const due = fc.record({
      at: minute,
      tells: fc.boolean(),
      reminds: fc.uniqueArray(minute, { maxLength: 3 }),
    });
    const world = fc.record({
      timers: fc.array(due, { minLength: 1, maxLength: 20 }),
      looks: fc.array(minute, { minLength: 1, maxLength: 4 }),
      limit: fc.integer({ min: 1, max: 15 }),
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ timers, looks, limit }) => {
        await database.query('DELETE FROM timers');
        await database.query('DELETE FROM outbox');
        const begun = commitOf(subjectId, null);
        const instant = (minutes: number) => new Date(Date.UTC(2026, 8, 1, 0, minutes));
        const timersStarted = timers.map(({ at, tells, reminds }, i) => {
          const remindAt = [...reminds].sort((a, b) => a - b).map((each) => instant(each).toISOString());
          const timer = timerOf(begun.instance.id, `state/${String(i)}`, instant(at).toISOString(), remindAt);
          return tells ? { ...timer, event: 'fell_due' } : timer;
        });
        await store.commit([{ ...begun, timersStarted }]);
        const dueAt = new Map(timersStarted.flatMap(actsOf));
        let heard: string[] = [];
        for (const now of [...looks].sort((a, b) => a - b).map(instant)) {
          const sweep = async (): Promise<void> => {
            while ((await store.fireDueTimers(now, limit)) > 0);
          };
          await Promise.all([sweep(), sweep(), sweep()]);
          heard = await heardIn(database);
          const expected = [...dueAt].filter(([, at]) => at <= now.getTime()).map(([what]) => what);
          expect([...heard].sort()).toEqual(expected.sort());
        }
        const times = heard.map((what) => dueAt.get(what) ?? NaN);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('cost the sweep what is due and nothing for what is not, however many are pending', async () => {
    await database.query('DELETE FROM timers');
    const begun = commitOf(subjectId, null);
    await store.commit([begun]);
    await database.query(
      `INSERT INTO timers (timer_id, instance_id, name, due_at, event, letter, remind_days, remind_at, due_on)
       SELECT gen_random_uuid(), $1, 'state/' || n, at, CASE WHEN n % 2 = 0 THEN 'fell_due' END, 'due', '{0,1}',
         ARRAY[at, at + interval '1 year'], '2027-01-01'
       FROM generate_series(1, 200000) AS n, LATERAL (SELECT timestamptz '2027-01-01' + n * interval '1 minute') AS due (at)`,
      [begun.instance.id],
    );
    await database.query(
      `INSERT INTO delayed_messages (message_id, sender_id, due_at, payload)
       SELECT gen_random_uuid(), $1, timestamptz '2027-01-01' + n * interval '1 minute', '{}'
       FROM generate_series(1, 200000) AS n`,
      [begun.instance.id],
    );
    const read = async (sql: string, parameters: readonly unknown[] = []) => {
      const [explained] = await database.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
        parameters,
      );
      const nodes = nodesOf(explained!['QUERY PLAN'][0].Plan);
      const scans = nodes.filter((node) => /Scan/.test(node['Node Type']) && node['Relation Name']);
      return scans.map((node) => ({ index: node['Index Name'], rows: node['Actual Rows'] }));
    };
    const idle = await read(nextDueStatement);
    expect(idle.map(({ index }) => index).sort()).toEqual(['delayed_messages_due', 'timers_due']);
    expect(Math.max(...idle.map(({ rows }) => rows))).toBe(1);
    const sweep = await read(fireStatement, [new Date('2027-01-01T00:05:00Z'), 500]);
    expect(sweep.map(({ index }) => index)).toEqual(
      expect.arrayContaining(['delayed_messages_due', 'timers_due']),
    );
    expect(sweep.every(({ index, rows }) => index !== undefined && rows <= 5)).toBe(true);
  }, 120_000);
});
