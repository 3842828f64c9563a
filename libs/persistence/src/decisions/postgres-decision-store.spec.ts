import { randomUUID } from 'node:crypto';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { decisionStoreContract } from '../../../decisions/src/testing/decision-store.contract';
import { connect } from '../connect';
import { Database } from '../database';
import { PostgresDecisionStore } from './postgres-decision-store';

describe('the store of decisions in PostgreSQL', () => {
  const [instanceId, subjectId] = [randomUUID(), randomUUID()];
  let postgres: TestPostgres;
  let database: Database;
  let store: PostgresDecisionStore;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = new Database(await connect(postgres.url));
    store = new PostgresDecisionStore(database);
    await database.query(
      `INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
       VALUES ($1, '91320404MA1WX0024Y', '钟楼甲科技有限公司', '', '2019-05-20', '{"formerNames": ["甲仪表厂"]}')`,
      [subjectId],
    );
    await database.query(
      `INSERT INTO instances (instance_id, chart_id, chart_version, subject_id, business_key, version, snapshot, stage, state,
         started_at, updated_at, hash)
       VALUES ($1, 'hnte', 1, $2, 'HNTE-1', 3, '{}', '', '', now(), now(), '')`,
      [instanceId, subjectId],
    );
  }, 120_000);

  afterAll(async () => {
    await database.dataSource.destroy();
    await postgres.stop();
  }, 60_000);

  const move = async () => {
    await database.query('UPDATE instances SET version = version + 1');
  };
  decisionStoreContract(() => ({ store, instanceId, move }));

  it.each([
    ['a wrong sign in its credit code', '91320404MA1WX0025Y', '别的'],
    ['a former name', '91320404MA1ZZ9999X', '甲仪表厂'],
    ['its name', '', '钟楼甲科技有限公司'],
  ])('finds an enterprise by %s', async (_, creditCode, name) => {
    expect(await store.enterprisesLike(creditCode, name)).toEqual([subjectId]);
  });

  it('finds the nearest first among many whose codes are alike', async () => {
    await database.query(
      `INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
       SELECT gen_random_uuid(), '91320404MA1W' || lpad(n::text, 5, '0') || 'A', '一企业' || n, '', '2019-05-20', '{}'
       FROM generate_series(10000, 10080) AS n`,
    );
    const byCode = await store.enterprisesLike('91320404MA1WX0025Y', '别的');
    const byName = await store.enterprisesLike('91320404MA1W77777A', '钟楼甲科技有限公司');
    expect([byCode[0], byName[0]]).toEqual([subjectId, subjectId]);
    expect([byCode.length, byName.length]).toEqual([50, 50]);
  });

  it('finds nobody by what nobody has', async () => {
    expect(await store.enterprisesLike('91320404MA1ZZ9999X', '乙')).toEqual([]);
  });
});
