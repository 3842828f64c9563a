import { randomUUID } from 'node:crypto';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { cohortStoreContract } from '../../../cohorts/src/testing/cohort-store.contract';
import { leadCohortsContract } from '../../../cohorts/src/testing/lead-cohorts.contract';
import { connect } from '../connect';
import { Database } from '../database';
import { PostgresOutbox } from '../outbox/postgres-outbox';
import { PostgresUnitOfWork } from '../postgres-unit-of-work';
import { Signals } from '../signals';
import { PostgresBulkStore } from '../workflow/bulk/postgres-bulk-store';
import { PostgresWorkflowStore } from '../workflow/postgres-workflow-store';
import { PostgresCohortStore } from './postgres-cohort-store';

describe('the store of cohorts in PostgreSQL', () => {
  const [subjectId, ...instanceIds] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  let postgres: TestPostgres;
  let database: Database;
  let signals: Signals;
  let store: PostgresWorkflowStore;
  let cohorts: PostgresCohortStore;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = new Database(await connect(postgres.url));
    signals = new Signals(database, postgres.url);
    await signals.open();
    store = new PostgresWorkflowStore(database, signals);
    cohorts = new PostgresCohortStore(database);
    await database.query(
      `INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
       VALUES ($1, '91320404MA1WX0024Y', '甲', '', '2019-05-20', '{}')`,
      [subjectId],
    );
    await database.query(
      `INSERT INTO instances (instance_id, chart_id, chart_version, subject_id, business_key, version, snapshot, stage, state,
         started_at, updated_at, hash)
       SELECT id, 'hnte', 1, $2, id::text, 0, '{}', '', '', now(), now(), '' FROM unnest($1::uuid[]) AS id`,
      [instanceIds, subjectId],
    );
  }, 120_000);

  afterAll(async () => {
    await signals.close();
    await database.dataSource.destroy();
    await postgres.stop();
  }, 60_000);

  const newOrder = async (): Promise<string> => {
    const id = randomUUID();
    const actor = { id: 'wang', name: '王敏', roles: ['officer'] as const, enterpriseId: null };
    const bulk = { id, event: 'approve', data: {}, note: null, actor, total: 0 };
    const dates = { createdAt: new Date(), effectsLeaveAt: new Date() };
    await new PostgresBulkStore(database).begin({ ...bulk, ...dates }, []);
    return id;
  };

  const unitOfWork = () => new PostgresUnitOfWork(database);
  cohortStoreContract(() => ({ store: cohorts, unitOfWork: unitOfWork(), instanceIds, newOrder }));
  leadCohortsContract(() => ({
    store,
    cohorts,
    subjectId: subjectId ?? '',
    unitOfWork: unitOfWork(),
    bulks: new PostgresBulkStore(database),
    outbox: new PostgresOutbox(database, signals),
  }));
});
