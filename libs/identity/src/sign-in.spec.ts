import { hashPassword, SessionStore, SignIn, UserStore, type User } from './index';

class Users extends UserStore {
  override staff = async () => [];
  constructor(private readonly users: readonly User[]) {
    super();
  }
  override byLogin = async (login: string) => this.users.find((user) => user.login === login) ?? null;
  override load = async (id: string) => this.users.find((user) => user.id === id) ?? null;
  override holders = async () => [];
  override upsert = async () => undefined;
}

class Sessions extends SessionStore {
  readonly kept = new Map<string, { userId: string; expiresAt: Date }>();
  constructor(private readonly users: Users) {
    super();
  }
  override create = async (tokenHash: string, userId: string, expiresAt: Date) =>
    void this.kept.set(tokenHash, { userId, expiresAt });
  override userOf = async (tokenHash: string, now: Date) => {
    const session = this.kept.get(tokenHash);
    return session && session.expiresAt > now ? this.users.load(session.userId) : null;
  };
  override remove = async (tokenHash: string) => void this.kept.delete(tokenHash);
}

async function house() {
  const passwordHash = await hashPassword('correct horse');
  const user: User = {
    id: 'u1',
    login: 'officer',
    name: '周敏',
    roles: ['officer'],
    enterpriseId: null,
    email: null,
    passwordHash,
  };
  const users = new Users([user]);
  const sessions = new Sessions(users);
  const time = { now: new Date('2026-05-04T01:00:00Z') };
  return { sessions, time, signIn: new SignIn(users, sessions, () => time.now) };
}

describe('signing in', () => {
  it('opens a session with the right password, kept only as a hash', async () => {
    const { sessions, signIn } = await house();
    const outcome = await signIn.signIn('officer', 'correct horse');
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
    const { token } = outcome.value;
    expect(await signIn.userOf(token)).toMatchObject({ login: 'officer' });
    expect([...sessions.kept.keys()]).not.toContain(token);
    await signIn.signOut(token);
    expect(await signIn.userOf(token)).toBeNull();
  });

  it('ends a session after twelve hours', async () => {
    const { time, signIn } = await house();
    const outcome = await signIn.signIn('officer', 'correct horse');
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
    time.now = new Date(time.now.getTime() + 12 * 3_600_000);
    expect(await signIn.userOf(outcome.value.token)).toBeNull();
  });

  it('answers an unknown login and a wrong password alike', async () => {
    const { signIn } = await house();
    expect(await signIn.signIn('nobody', 'x')).toEqual(await signIn.signIn('officer', 'x'));
  });

  it('lets a login rest for a minute after five wrong passwords', async () => {
    const { time, signIn } = await house();
    for (let tries = 0; tries < 5; tries += 1) await signIn.signIn('officer', 'wrong');
    expect((await signIn.signIn('officer', 'correct horse')).kind).toBe('refused');
    time.now = new Date(time.now.getTime() + 60_001);
    expect((await signIn.signIn('officer', 'correct horse')).kind).toBe('done');
  });
});
