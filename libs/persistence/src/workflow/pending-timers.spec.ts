import { randomUUID } from 'node:crypto';
import type { Json } from '@terrace/engine';
import type { QueryRunner } from 'typeorm';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { replanContract } from '../../../cases/src/testing/replan.contract';
import { dueTimersContract } from '../../../workflow/src/testing/due-timers.contract';
import { commitOf, timerOf } from '../../../workflow/src/testing/workflow-store.contract';
import { connect } from '../connect';
import { Database } from '../database';
import { PostgresAmendmentStore } from '../deadlines/postgres-amendment-store';
import { PostgresUnitOfWork } from '../postgres-unit-of-work';
import { KeepGivenTerms } from '../migrations/1796900000001-keep-given-terms';
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

  dueTimersContract(() => ({
    subjectId,
    emptied: async () => {
      await database.query('DELETE FROM timers');
      await database.query('DELETE FROM outbox');
      return store;
    },
    outgoing: async () => {
      const rows = await database.query<{ what: string }>(
        `SELECT CASE topic WHEN 'timers' THEN payload->>'name' ELSE message_id::text END AS what FROM outbox ORDER BY position`,
      );
      return rows.map(({ what }) => what);
    },
  }));

  it('that were pending before days and months came to end on working days keep the day people were told', async () => {
    await database.query('DELETE FROM timers');
    const begun = commitOf(subjectId, null);
    const dues: readonly Json[] = [
      { days: 30 },
      { months: 2 },
      { workingDays: 5 },
      { fact: 'batch.districtCutoff' },
    ];
    const timersStarted = dues.map((due, i) => {
      const timer = timerOf(begun.instance.id, `state/${String(i)}`, '2026-06-27T16:00:00Z');
      return { ...timer, basis: { due, startedAt: new Date('2026-05-28T01:00:00Z'), startedSeq: 0 } };
    });
    await store.commit([{ ...begun, timersStarted }]);
    await new KeepGivenTerms().up({ query: (sql: string) => database.query(sql) } as QueryRunner);
    const kept = await store.timersOf([begun.instance.id]);
    expect(Object.fromEntries(kept.map(({ name, basis }) => [name, basis?.due]))).toEqual({
      'state/0': { days: 30, onRestDay: 'stands' },
      'state/1': { months: 2, onRestDay: 'stands' },
      'state/2': { workingDays: 5 },
      'state/3': { fact: 'batch.districtCutoff' },
    });
    const june = { kind: 'working-days', from: '2026-06-01', to: '2026-06-30' } as const;
    const resting = await store.deadlinesFrom(june, null, 10);
    expect(resting.map(({ name }) => name)).toEqual(['state/2']);
  });

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
