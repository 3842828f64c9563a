import { randomUUID } from 'node:crypto';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { connect } from '../connect';
import { Database } from '../database';
import { listInstances } from './list-instances';

describe('listing cases', () => {
  let postgres: TestPostgres;
  let database: Database;
  const page = { offset: 0, limit: 10 };

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = new Database(await connect(postgres.url));
    await fill('甲', ['常州恒瑞精密机械有限公司', '常州精瑞电子科技有限公司']);
    await fill(
      '乙',
      Array.from({ length: 1_001 }, (_, n) => `常州${String(n)}号软件有限公司`),
    );
  }, 120_000);

  afterAll(async () => {
    await database.dataSource.destroy();
    await postgres.stop();
  }, 60_000);

  /** An enterprise of each name, with one case; the later ones moved later. */
  async function fill(chartId: string, names: readonly string[]): Promise<void> {
    await database.query(
      `WITH named AS (
         INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
         SELECT gen_random_uuid(), $1 || 'MA' || lpad(nth::text, 6, '0'), name, '', '2019-05-20', '{}'
         FROM unnest($2::text[]) WITH ORDINALITY AS given (name, nth)
         RETURNING enterprise_id, name, credit_code
       )
       INSERT INTO instances (instance_id, chart_id, chart_version, subject_id, business_key, version, snapshot, stage, state,
         started_at, updated_at, hash)
       SELECT gen_random_uuid(), $1, 1, enterprise_id, 'Key_' || credit_code, 0, '{}', 'stage', 'state', now(),
         now() + interval '1 second' * nth, ''
       FROM unnest($2::text[]) WITH ORDINALITY AS given (name, nth) JOIN named USING (name)`,
      [chartId, names],
    );
  }

  const keysOf = async (text: string): Promise<string[]> =>
    (await listInstances(database, { text, ...page })).items.map(({ businessKey }) => businessKey);

  it('finds by two characters of a name that stand together, the latest first', async () => {
    expect(await keysOf('精密')).toEqual(['Key_甲MA000001']);
    expect(await keysOf('瑞')).toEqual(['Key_甲MA000002', 'Key_甲MA000001']);
    expect(await keysOf('精机')).toEqual([]);
  });

  it('finds by a part of a credit code or key, in large or small letters, signs of patterns being signs', async () => {
    expect(await keysOf('甲ma000002')).toEqual(['Key_甲MA000002']);
    expect(await keysOf('key_甲')).toEqual(['Key_甲MA000002', 'Key_甲MA000001']);
    expect(await keysOf('key%甲')).toEqual([]);
  });

  it('keeps to the other conditions among what the text finds', async () => {
    const { total } = await listInstances(database, { text: '常州', chartId: '甲', ...page });
    expect(total).toBe(2);
    expect(await listInstances(database, { text: '精密', chartId: '乙', ...page })).toEqual({
      total: 0,
      isExact: true,
      items: [],
    });
  });

  it('stops counting what a very common word finds, and says so', async () => {
    const { total, isExact, items } = await listInstances(database, { text: '软件', ...page });
    expect({ total, isExact }).toEqual({ total: 1_000, isExact: false });
    expect(items.map(({ businessKey }) => businessKey).slice(0, 2)).toEqual([
      'Key_乙MA001001',
      'Key_乙MA001000',
    ]);
  });

  it('counts all where no text is asked for', async () => {
    expect(await listInstances(database, { ...page, limit: 0 })).toEqual({
      total: 1_003,
      isExact: true,
      items: [],
    });
  });

  it('finds a case by the name its enterprise has now', async () => {
    const subjectId = randomUUID();
    await database.query(
      `INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
       VALUES ($1, '丙MA000001', '旧名', '', '2019-05-20', '{}')`,
      [subjectId],
    );
    await database.query(
      `INSERT INTO instances (instance_id, chart_id, chart_version, subject_id, business_key, version, snapshot, stage, state,
         started_at, updated_at, hash)
       VALUES (gen_random_uuid(), '丙', 1, $1, '丙', 0, '{}', 'stage', 'state', now(), now(), '')`,
      [subjectId],
    );
    await database.query("UPDATE enterprises SET name = '新称' WHERE enterprise_id = $1", [subjectId]);
    expect(await keysOf('新称')).toEqual(['丙']);
    expect(await keysOf('旧名')).toEqual([]);
  });
});
