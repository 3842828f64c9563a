import type { Conflict } from './conflicts/conflict';
import type { User } from './user';

export abstract class UserStore {
  abstract byLogin(login: string): Promise<User | null>;
  abstract load(id: string): Promise<User | null>;
  /** Everybody holding a role; for `enterprise`, only the users of one enterprise. */
  abstract holders(role: string, enterpriseId: string | null): Promise<User[]>;
  /** Everybody who does not belong to an enterprise, by name. */
  abstract staff(): Promise<User[]>;
  abstract upsert(users: readonly User[]): Promise<void>;
}

/** Sessions are kept by the SHA-256 of their token, so that a copy of the table opens no door. */
export abstract class SessionStore {
  abstract create(tokenHash: string, userId: string, expiresAt: Date): Promise<void>;
  abstract userOf(tokenHash: string, now: Date): Promise<User | null>;
  abstract remove(tokenHash: string): Promise<void>;
}

/** Conflicts of interest; one that was lifted is kept. */
export abstract class ConflictStore {
  abstract load(id: string): Promise<Conflict | null>;
  /** Those that stand with any of the enterprises. */
  abstract withEnterprises(enterpriseIds: readonly string[]): Promise<Conflict[]>;
  /** Those of a person, or all; the newest first. */
  abstract list(query: { readonly personId?: string }): Promise<Conflict[]>;
  /** Writes it, or writes it anew. */
  abstract save(conflict: Conflict): Promise<void>;
}
