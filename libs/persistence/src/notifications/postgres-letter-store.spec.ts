import { randomUUID } from 'node:crypto';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { connect } from '../connect';
import { Database } from '../database';
import { Signals } from '../signals';
import { PostgresLetterStore } from './postgres-letter-store';

const at = new Date('2031-01-01T00:00:00Z');
const hourMs = 3_600_000;

describe('claims on the sending of a letter', () => {
  let postgres: TestPostgres;
  let database: Database;
  let store: PostgresLetterStore;
  let letterId: string;
  const recipientId = randomUUID();

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = new Database(await connect(postgres.url));
    store = new PostgresLetterStore(database, new Signals(database, postgres.url));
    await database.query(
      "INSERT INTO users (user_id, login, name, roles, password_hash) VALUES ($1, 'li', '李', '{head}', '')",
      [recipientId],
    );
  }, 120_000);

  beforeEach(async () => {
    letterId = randomUUID();
    await database.query(
      `INSERT INTO letters (letter_id, cause_id, kind, recipient_id, subject, body, created_at)
       VALUES ($1, $1, 'admitted', $2, '{}', '{}', $3)`,
      [letterId, recipientId, at],
    );
  });

  afterAll(async () => {
    await database.dataSource.destroy();
    await postgres.stop();
  }, 60_000);

  it('go to one of many who ask at once', async () => {
    const claims = await Promise.all([1, 2, 3].map(() => store.claim(letterId, 'email', hourMs)));
    expect(claims.sort()).toEqual(['claimed', 'held', 'held']);
  });

  it('are free again when they have run out, by the database’s own clock', async () => {
    await store.claim(letterId, 'email', 0);
    expect(await store.claim(letterId, 'email', hourMs)).toBe('claimed');
  });

  it('are free again when they are given back', async () => {
    await store.claim(letterId, 'email', hourMs);
    await store.release(letterId, 'email');
    expect(await store.claim(letterId, 'email', hourMs)).toBe('claimed');
  });

  it('are refused for good once it is sent, and cannot be given back', async () => {
    await store.claim(letterId, 'email', 0);
    await store.markSent(letterId, 'email', at);
    await store.release(letterId, 'email');
    expect(await store.claim(letterId, 'email', hourMs)).toBe('sent');
  });
});
