import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { EnterpriseStore } from '@terrace/enterprises';
import { readSettings } from '@terrace/hosting';
import { SignIn, UserStore, hashPassword } from '@terrace/identity';
import { uuidOf } from '@terrace/workflow';
import { enterprise, right, yearOf } from '../../../../libs/eligibility/src/testing/packs';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { AppModule } from '../app.module';

const enterpriseId = uuidOf('enterprise', 'watched');

describe('the maintenance radar over HTTP', () => {
  let postgres: TestPostgres;
  let folder: string;
  let app: NestFastifyApplication;
  const tokens = new Map<string, string>();

  const headersOf = (login: string) => ({ authorization: `Bearer ${tokens.get(login) ?? ''}` });
  const ask = (login: string, url: string) =>
    app.inject({ method: 'GET', url: `/api/v1/${url}`, headers: headersOf(login) });
  const post = (url: string, key: string, body: object) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/${url}`,
      headers: {
        ...headersOf('officer'),
        'content-type': 'application/json',
        'idempotency-key': `${key} of the radar`,
      },
      payload: JSON.stringify(body),
    });

  /** Issued at the end of 2019: valid until 4 December 2022, the first report due in May 2020. */
  async function certify(): Promise<void> {
    const opened = await post('cases', 'open', { chartId: 'hnte-maintenance', enterpriseId });
    const { id, version } = opened.json<{ id: string; version: number }>();
    const data = { certificateNumber: 'GR201932000123', issuedOn: '2019-12-05' };
    const recorded = await post(`cases/${id}/events`, 'record', {
      event: 'record_certificate',
      version,
      data,
    });
    expect([opened.statusCode, recorded.statusCode]).toEqual([201, 200]);
  }

  beforeAll(async () => {
    postgres = await startTestPostgres();
    folder = await mkdtemp(join(tmpdir(), 'terrace-radar-'));
    const settings = readSettings({ DATABASE_URL: postgres.url, TERRACE_DATA: folder });
    app = await NestFactory.create(AppModule.forRoot(settings), new FastifyAdapter(), { logger: ['error'] });
    app.setGlobalPrefix('api/v1');
    await app.register(cookie);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(EnterpriseStore).upsertMany([
      {
        enterprise: { ...enterprise, id: enterpriseId, name: '常州甲有限公司' },
        figures: [2019, 2020, 2021].map((year) => yearOf(year, { enterpriseId, rdStaffAverage: '9' })),
        ip: [{ ...right, enterpriseId }],
      },
    ]);
    const passwordHash = await hashPassword('secret');
    for (const [login, role, of] of [
      ['officer', 'officer', null],
      ['operator', 'operator', null],
      ['company', 'enterprise', enterpriseId],
    ] as const) {
      const user = { id: uuidOf('user', login), login, name: login, roles: [role], email: null };
      await app.get(UserStore).upsert([{ ...user, passwordHash, enterpriseId: of }]);
      const signedIn = await app.get(SignIn).signIn(login, 'secret');
      if (signedIn.kind === 'done') tokens.set(login, signedIn.value.token);
    }
    await certify();
  }, 120_000);

  afterAll(async () => {
    await app.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('names the duty and the condition that threaten a certificate, with gap, clause and cure', async () => {
    const seen = await ask('officer', 'radar?date=2022-05-10');
    expect([seen.statusCode, seen.json()]).toMatchObject([
      200,
      {
        on: '2022-05-10',
        total: 1,
        urgent: 1,
        items: [
          {
            name: '常州甲有限公司',
            level: 'urgent',
            certificate: { number: 'GR201932000123', expiresOn: '2022-12-04' },
            assumedYears: [],
          },
        ],
      },
    ]);
    const { items } = seen.json<{ items: { risks: { id: string }[] }[] }>();
    expect(items[0]?.risks.find(({ id }) => id === 'C4')).toMatchObject({
      kind: 'condition',
      on: '2022-12-04',
      gap: { zh: '1人', en: expect.any(String) },
      clause: expect.stringContaining('第十一条（四）'),
    });
    expect(items[0]?.risks.map(({ id }) => id)).toContain('report');
  });

  it('shows those of one level, and gives the list to a spreadsheet', async () => {
    expect((await ask('officer', 'radar?date=2022-05-10&level=notice')).json()).toMatchObject({
      total: 0,
      urgent: 1,
      items: [],
    });
    const csv = await ask('officer', 'radar.csv?date=2022-05-10');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body).toContain('1,紧急,常州甲有限公司,91320404MA1WX0024Y,,GR201932000123,2022-12-04,');
  });

  it.each([
    ['operator', 'radar', 403],
    ['company', 'radar', 403],
    ['company', 'radar.csv', 403],
    ['officer', 'radar?date=2022-02-30', 400],
    ['officer', 'radar?level=calm', 400],
  ])('gives %s on %s the answer %d', async (login, url, status) => {
    expect((await ask(login, url)).statusCode).toBe(status);
  });
});
