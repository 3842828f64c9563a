import { randomUUID } from 'node:crypto';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { commitOf } from '../../../workflow/src/testing/workflow-store.contract';
import { connect } from '../connect';
import { Database } from '../database';
import { Signals } from '../signals';
import { PostgresWorkflowStore } from '../workflow/postgres-workflow-store';
import { KeepRemindersWithDeadlines } from './1797200000001-keep-reminders-with-deadlines';

describe('timers from before reminders were kept with their deadlines', () => {
  const subjectId = randomUUID();
  let postgres: TestPostgres;
  let owner: Database;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    owner = new Database(await connect(postgres.ownerUrl));
    await owner.query(
      `INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
       VALUES ($1, '91320404MA1WX0024Y', '甲', '', '2019-05-20', '{}')`,
      [subjectId],
    );
  }, 120_000);

  afterAll(async () => {
    await owner.dataSource.destroy();
    await postgres.stop();
  }, 60_000);

  it('go on with the same dates, and what has fired stays fired', async () => {
    const store = new PostgresWorkflowStore(owner, new Signals(owner, postgres.url));
    const begun = commitOf(subjectId, null);
    await store.commit([begun]);
    const runner = owner.dataSource.createQueryRunner();
    const migration = new KeepRemindersWithDeadlines();
    await migration.down(runner);
    const rows: [name: string, dueAt: string, event: string | null, letter: string | null][] = [
      ['review/due', '2026-06-03T16:00:00Z', 'fell_due', null],
      ['review/due#1', '2026-06-04T01:00:00Z', null, 'due'],
      ['review/due#-1', '2026-06-02T01:00:00Z', null, 'due'],
      ['asked/answer#1', '2026-06-05T01:00:00Z', null, 'due'],
    ];
    for (const [name, dueAt, event, letter] of rows)
      await owner.query(
        `INSERT INTO timers (timer_id, instance_id, name, due_at, event, letter, due_on)
         VALUES ($1, $2, $3, $4, $5, $6, '2026-06-03')`,
        [randomUUID(), begun.instance.id, name, dueAt, event, letter],
      );
    await migration.up(runner);
    await runner.release();
    const at = (time: string) => new Date(time);
    expect(await store.timersOf([begun.instance.id])).toMatchObject(
      [
        {
          name: 'review/due',
          dueAt: at('2026-06-03T16:00:00Z'),
          event: 'fell_due',
          hasFired: false,
          letter: 'due',
          reminders: [
            { offsetDays: -1, at: at('2026-06-02T01:00:00Z') },
            { offsetDays: 1, at: at('2026-06-04T01:00:00Z') },
          ],
        },
        {
          name: 'asked/answer',
          event: null,
          hasFired: true,
          letter: 'due',
          reminders: [{ offsetDays: 1, at: at('2026-06-05T01:00:00Z') }],
        },
      ].sort((a, b) => Number(a.hasFired) - Number(b.hasFired)),
    );
    expect(await store.nextTimerDueAt()).toEqual(at('2026-06-02T01:00:00Z'));
  });
});
