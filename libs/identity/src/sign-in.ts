import { createHash, randomBytes } from 'node:crypto';
import { done, refused, type Outcome } from '@terrace/kernel';
import { hashPassword, isPassword } from './password';
import { SessionStore, UserStore } from './ports';
import type { User } from './user';

export interface SignedIn {
  readonly user: User;
  readonly token: string;
  readonly expiresAt: Date;
}

/** A working day and a little. */
const sessionMs = 12 * 3_600_000;

/** After this many wrong passwords in a row a login rests, in this process, before it is tried again. */
const patience = 5;
const restMs = 60_000;

interface Failures {
  readonly count: number;
  readonly lastAt: number;
}

/** Password to session, session to person. */
export class SignIn {
  private readonly failures = new Map<string, Failures>();
  /** Compared against when nobody has the login, so that the answer takes as long. */
  private readonly nobodysHash = hashPassword(randomBytes(16).toString('hex'));

  constructor(
    private readonly users: UserStore,
    private readonly sessions: SessionStore,
    /** Real time, also where the district's own runs ahead: a session is about a person at a screen. */
    private readonly now: () => Date = () => new Date(),
  ) {}

  async signIn(login: string, password: string): Promise<Outcome<SignedIn>> {
    if (this.rests(login)) return refused('forbidden', tooOften);
    const user = await this.users.byLogin(login);
    const matches = await isPassword(password, user?.passwordHash ?? (await this.nobodysHash));
    if (!user || !matches) {
      this.noteFailure(login);
      return refused('forbidden', wrong);
    }
    this.failures.delete(login);
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.now().getTime() + sessionMs);
    await this.sessions.create(hashOf(token), user.id, expiresAt);
    return done({ user, token, expiresAt });
  }

  userOf(token: string): Promise<User | null> {
    return this.sessions.userOf(hashOf(token), this.now());
  }

  async signOut(token: string): Promise<void> {
    await this.sessions.remove(hashOf(token));
  }

  private rests(login: string): boolean {
    const failures = this.failures.get(login);
    return (
      failures !== undefined && failures.count >= patience && this.now().getTime() - failures.lastAt < restMs
    );
  }

  private noteFailure(login: string): void {
    const { count, lastAt } = this.failures.get(login) ?? { count: 0, lastAt: 0 };
    const now = this.now().getTime();
    this.failures.set(login, { count: now - lastAt < restMs ? count + 1 : 1, lastAt: now });
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const wrong = { zh: '用户名或密码不正确。', en: 'The sign-in name or the password is wrong.' };
const tooOften = {
  zh: '密码错误次数过多，请一分钟后再试。',
  en: 'Too many wrong passwords. Try again in a minute.',
};
