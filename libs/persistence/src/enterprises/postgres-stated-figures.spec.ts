import { randomUUID } from 'node:crypto';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { connect } from '../connect';
import { Database } from '../database';
import { PostgresStatedFigures } from './postgres-stated-figures';

describe('stated figures in PostgreSQL', () => {
  const enterpriseId = randomUUID();
  let postgres: TestPostgres;
  let database: Database;
  let figures: PostgresStatedFigures;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = new Database(await connect(postgres.url));
    figures = new PostgresStatedFigures(database);
    await database.query(
      `INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
       VALUES ($1, '91320404MA1WX0024Y', '钟楼甲科技有限公司', '', '2019-05-20', '{"formerNames": []}')`,
      [enterpriseId],
    );
  }, 120_000);

  afterAll(async () => {
    await database.dataSource.destroy();
    await postgres.stop();
  }, 60_000);

  const state = (asOf: string, value: string) =>
    figures.state({
      enterpriseId,
      name: 'tenants',
      asOf,
      value,
      source: '现场核查',
      statedBy: 'officer',
      statedAt: new Date('2020-06-01T02:00:00Z'),
    });

  it('keeps each day, and of one day what was said last', async () => {
    await state('2020-05-01', '40');
    await state('2020-06-01', '49');
    await state('2020-06-01', '50');
    expect(await figures.of([enterpriseId])).toEqual([
      { enterpriseId, name: 'tenants', asOf: '2020-05-01', value: '40', source: '现场核查' },
      { enterpriseId, name: 'tenants', asOf: '2020-06-01', value: '50', source: '现场核查' },
    ]);
    expect(await figures.of([randomUUID()])).toEqual([]);
  });
});
