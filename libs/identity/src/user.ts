import type { Actor, Role } from '@terrace/kernel';

/** A person who can sign in. */
export interface User {
  readonly id: string;
  /** Sign-in name, unique. */
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Set for an enterprise's user. */
  readonly enterpriseId: string | null;
  readonly email: string | null;
  /** `scrypt$N$r$p$salt$hash`, base64url. */
  readonly passwordHash: string;
}

export const actorOf = (user: User): Actor => ({
  id: user.id,
  login: user.login,
  name: user.name,
  roles: user.roles,
  enterpriseId: user.enterpriseId,
});
