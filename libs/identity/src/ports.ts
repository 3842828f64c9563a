import type { User } from './user';

export abstract class UserStore {
  abstract byLogin(login: string): Promise<User | null>;
  abstract load(id: string): Promise<User | null>;
  /** Everybody holding a role; for `enterprise`, only the users of one enterprise. */
  abstract holders(role: string, enterpriseId: string | null): Promise<User[]>;
  abstract upsert(users: readonly User[]): Promise<void>;
}

/** Sessions are kept by the SHA-256 of their token, so that a copy of the table opens no door. */
export abstract class SessionStore {
  abstract create(tokenHash: string, userId: string, expiresAt: Date): Promise<void>;
  abstract userOf(tokenHash: string, now: Date): Promise<User | null>;
  abstract remove(tokenHash: string): Promise<void>;
}
