import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { startTestPostgres, type TestPostgres } from '../../../test/support/test-postgres';
import { asApp } from './app-role';
import { migrate } from './connect';

const changes: Readonly<Record<string, string>> = {
  events: "note = 'other'",
  day_roots: "root = ''",
  day_leaves: "leaf_hash = ''",
  cohort_entries: "note = 'other'",
  cohort_moves: 'seq = 9',
};

const kept = Object.keys(changes);

/** What would have to be allowed before anything that happened could be made not to have happened. */
const attacks: readonly (readonly [string, (table: string) => string])[] = [
  ['change rows of', (table) => `UPDATE ${table} SET ${changes[table]}`],
  ['remove rows of', (table) => `DELETE FROM ${table}`],
  ['empty', (table) => `TRUNCATE ${table} CASCADE`],
  ['drop', (table) => `DROP TABLE ${table} CASCADE`],
  ['alter', (table) => `ALTER TABLE ${table} ADD COLUMN extra text`],
  ['drop the trigger of', (table) => `DROP TRIGGER ${table}_append_only ON ${table}`],
  ['disable the triggers of', (table) => `ALTER TABLE ${table} DISABLE TRIGGER ALL`],
];

describe("the application's connection", () => {
  let postgres: TestPostgres;
  let app: Client;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    app = new Client({ connectionString: postgres.url });
    await app.connect();
  }, 120_000);

  afterAll(async () => {
    await app.end();
    await postgres.stop();
  }, 60_000);

  for (const table of kept)
    it.each(attacks)(`may not %s ${table}`, async (_what, attack) => {
      await expect(app.query(attack(table))).rejects.toThrow(/permission denied|must be owner/);
    });

  it('may not make the database skip its triggers, become somebody else, or make tables', async () => {
    await expect(app.query("SET session_replication_role = 'replica'")).rejects.toThrow('permission denied');
    await expect(app.query('SET ROLE terrace')).rejects.toThrow('permission denied');
    await expect(app.query('CREATE TABLE other (n integer)')).rejects.toThrow('permission denied');
    await expect(
      app.query('CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS $$$$'),
    ).rejects.toThrow();
    await expect(app.query("UPDATE migrations SET name = ''")).rejects.toThrow('permission denied');
  });

  it('gains nothing by giving up its role, for its sign-in is a member of nothing else', async () => {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    await client.query('SET ROLE NONE');
    await expect(client.query('DELETE FROM events')).rejects.toThrow('permission denied');
    await client.end();
  });

  it('acts as the role that owns nothing also where the owner signs in for it', async () => {
    await migrate(postgres.ownerUrl);
    const client = new Client({ connectionString: asApp(postgres.ownerUrl) });
    await client.connect();
    const { rows } = await client.query('SELECT current_user AS who');
    expect(rows).toEqual([{ who: 'terrace_app' }]);
    await expect(client.query('DELETE FROM events')).rejects.toThrow('permission denied');
    await expect(client.query("SET session_replication_role = 'replica'")).rejects.toThrow(
      'permission denied',
    );
    await client.end();
  });

  it('leaves even the owner the trigger, in a session that only replays too', async () => {
    const owner = new Client({ connectionString: postgres.ownerUrl });
    await owner.connect();
    await owner.query("SET session_replication_role = 'replica'");
    for (const table of kept)
      await expect(owner.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    await owner.end();
  });

  it('adds to the history and reads it', async () => {
    const id = randomUUID();
    await app.query(
      `INSERT INTO instances (instance_id, chart_id, chart_version, subject_id, business_key, version, snapshot, stage, state, started_at, updated_at, hash)
       VALUES ($1, 'c', 1, $1, 'K', 0, '{}', 's', 's', now(), now(), '')`,
      [id],
    );
    await app.query(
      `INSERT INTO events (instance_id, seq, event_id, name, data, actor, at, idempotency_key, states_left, states_entered, previous_hash, hash)
       VALUES ($1, 0, $1, 'started', '{}', '{}', now(), 'k', '{}', '{}', '', '')`,
      [id],
    );
    const { rows } = await app.query('SELECT count(*)::integer AS events FROM events');
    expect(rows).toEqual([{ events: 1 }]);
  });
});
