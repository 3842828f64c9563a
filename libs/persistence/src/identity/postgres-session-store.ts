import { SessionStore, type User } from '@terrace/identity';
import type { Database } from '../database';
import { userColumns } from './postgres-user-store';

export class PostgresSessionStore extends SessionStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async create(tokenHash: string, userId: string, expiresAt: Date): Promise<void> {
    await this.database.query('INSERT INTO sessions (token_hash, user_id, expires_at) VALUES ($1, $2, $3)', [
      tokenHash,
      userId,
      expiresAt,
    ]);
  }

  override async userOf(tokenHash: string, now: Date): Promise<User | null> {
    const [user] = await this.database.query<User>(
      `SELECT ${userColumns} FROM sessions JOIN users USING (user_id) WHERE token_hash = $1 AND expires_at > $2`,
      [tokenHash, now],
    );
    return user ?? null;
  }

  override async remove(tokenHash: string): Promise<void> {
    await this.database.query('DELETE FROM sessions WHERE token_hash = $1', [tokenHash]);
  }
}
