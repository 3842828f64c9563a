import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { EnterpriseStore, type EnterpriseRecord } from '@terrace/enterprises';
import { readSettings } from '@terrace/hosting';
import { SignIn, UserStore, hashPassword, type User } from '@terrace/identity';
import { uuidOf } from '@terrace/workflow';
import { AppModule } from '../../apps/api/src/app.module';
import { startTestPostgres } from './test-postgres';

type Person = readonly [login: string, role: User['roles'][number], enterpriseId: string | null];
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;

/** The API on a database of its own, with enterprises on record and people who are signed in. */
export interface ApiWithPeople {
  readonly app: NestFastifyApplication;
  /** Asks in the name of one of them; a body goes as JSON, each under an idempotency key of its own unless one is given. */
  ask(login: string, method: Method, path: string, body?: object, key?: string): Promise<Answer>;
  close(): Promise<void>;
}

export async function openApiWithPeople(
  people: readonly Person[],
  records: readonly EnterpriseRecord[] = [],
): Promise<ApiWithPeople> {
  const postgres = await startTestPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'terrace-api-'));
  const settings = readSettings({ DATABASE_URL: postgres.url, TERRACE_DATA: folder });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(settings),
    new FastifyAdapter(),
    { logger: ['error'] },
  );
  app.setGlobalPrefix('api/v1');
  await app.register(cookie);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(EnterpriseStore).upsertMany(records);
  const tokens = await signIn(app, people);
  let asked = 0;
  return {
    app,
    ask: (login, method, path, body, key = `asked of the API ${String((asked += 1))}`) =>
      app.inject({
        method,
        url: `/api/v1/${path}`,
        headers: {
          authorization: `Bearer ${tokens.get(login) ?? ''}`,
          ...(body ? { 'content-type': 'application/json', 'idempotency-key': key } : {}),
        },
        ...(body ? { payload: JSON.stringify(body) } : {}),
      }),
    close: async () => {
      await app.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function signIn(
  app: NestFastifyApplication,
  people: readonly Person[],
): Promise<ReadonlyMap<string, string>> {
  const passwordHash = await hashPassword('secret');
  const tokens = new Map<string, string>();
  for (const [login, role, enterpriseId] of people) {
    const user = { id: uuidOf('user', login), login, name: login, roles: [role], email: null };
    await app.get(UserStore).upsert([{ ...user, passwordHash, enterpriseId }]);
    const signedIn = await app.get(SignIn).signIn(login, 'secret');
    if (signedIn.kind === 'done') tokens.set(login, signedIn.value.token);
  }
  return tokens;
}
