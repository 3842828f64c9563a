import { UserStore, type User } from '@terrace/identity';
import type { Database } from '../database';

export const userColumns = `users.user_id AS id, users.login, users.name, users.roles, users.enterprise_id AS "enterpriseId",
  users.email, users.password_hash AS "passwordHash"`;

export class PostgresUserStore extends UserStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async byLogin(login: string): Promise<User | null> {
    const [user] = await this.database.query<User>(`SELECT ${userColumns} FROM users WHERE login = $1`, [
      login,
    ]);
    return user ?? null;
  }

  override async load(id: string): Promise<User | null> {
    const [user] = await this.database.query<User>(`SELECT ${userColumns} FROM users WHERE user_id = $1`, [
      id,
    ]);
    return user ?? null;
  }

  override holders(role: string, enterpriseId: string | null): Promise<User[]> {
    return this.database.query<User>(
      `SELECT ${userColumns} FROM users WHERE $1 = ANY(roles) AND ($2::uuid IS NULL OR enterprise_id = $2) ORDER BY login`,
      [role, enterpriseId],
    );
  }

  override staff(): Promise<User[]> {
    return this.database.query<User>(
      `SELECT ${userColumns} FROM users WHERE enterprise_id IS NULL ORDER BY name, login`,
    );
  }

  override async upsert(users: readonly User[]): Promise<void> {
    await this.database.query(
      `INSERT INTO users (user_id, login, name, roles, enterprise_id, email, password_hash)
       SELECT id, login, name, roles, "enterpriseId", email, "passwordHash"
       FROM jsonb_to_recordset($1::jsonb) AS person (id uuid, login text, name text, roles text[], "enterpriseId" uuid, email text,
         "passwordHash" text)
       ON CONFLICT (user_id) DO UPDATE SET login = excluded.login, name = excluded.name, roles = excluded.roles,
         enterprise_id = excluded.enterprise_id, email = excluded.email, password_hash = excluded.password_hash`,
      [JSON.stringify(users)],
    );
  }
}
