import { randomUUID } from 'node:crypto';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { decisionOf } from '../../../decisions/src/testing/decision-store.contract';
import { uploadStoreContract } from '../../../workflow/src/testing/upload-store.contract';
import { commitOf } from '../../../workflow/src/testing/workflow-store.contract';
import { connect } from '../connect';
import { Database } from '../database';
import { PostgresDecisionStore } from '../decisions/postgres-decision-store';
import { Signals } from '../signals';
import { PostgresWorkflowStore } from '../workflow/postgres-workflow-store';
import { PostgresUploadStore } from './postgres-upload-store';

describe('the store of uploads in PostgreSQL', () => {
  const subjectId = randomUUID();
  let postgres: TestPostgres;
  let database: Database;
  let signals: Signals;
  let store: PostgresUploadStore;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = new Database(await connect(postgres.url));
    signals = new Signals(database, postgres.url);
    store = new PostgresUploadStore(database);
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

  uploadStoreContract(() => ({
    store,
    carry: async ({ uploadedBy: _by, uploadedAt: _at, ...file }) => {
      const commit = commitOf(subjectId, null);
      const entry = { ...commit.entry, attachments: [file] };
      await new PostgresWorkflowStore(database, signals).commit([{ ...commit, entry }]);
    },
  }));

  it('leaves the list of a decision that has found no case', async () => {
    const file = {
      id: randomUUID(),
      name: '名单.xlsx',
      mediaType: 'text/csv',
      bytes: 1,
      sha256: 'ab'.repeat(32),
    };
    await store.keep({ ...file, uploadedBy: randomUUID(), uploadedAt: new Date('2000-01-01T00:00:00Z') });
    const before = new Date('2000-01-02T00:00:00Z');
    expect(await store.abandoned(before, 9)).toEqual([file.id]);
    const decision = decisionOf();
    const evidence = { ...decision.evidence, file };
    await new PostgresDecisionStore(database).keep({ ...decision, evidence }, randomUUID());
    expect(await store.abandoned(before, 9)).toEqual([]);
  });
});
