import { carrierStoreContract } from '../../../carriers/src/testing/carrier-store.contract';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { connect } from '../connect';
import { Database } from '../database';
import { PostgresCarrierStore } from './postgres-carrier-store';

describe('carriers in PostgreSQL', () => {
  let postgres: TestPostgres;
  let database: Database;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = new Database(await connect(postgres.url));
  }, 60_000);

  afterAll(async () => {
    await database.dataSource.destroy();
    await postgres.stop();
  });

  carrierStoreContract(() => new PostgresCarrierStore(database));

  it('are rewritten by nobody: the application may only add', async () => {
    await expect(database.query("UPDATE carrier_entries SET note = 'x'")).rejects.toThrow(
      /permission denied/,
    );
    await expect(database.query('DELETE FROM carrier_entries')).rejects.toThrow(/permission denied/);
  });
});
