import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { signatureOf } from '@terrace/decisions';
import { readSettings } from '@terrace/hosting';
import { UserStore } from '@terrace/identity';
import { uuidOf } from '@terrace/workflow';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { AppModule } from '../app.module';

const key = 'a key that only the province and the bureau know';

const announcement = {
  idempotencyKey: 'province-2026-0001',
  chartId: 'hnte',
  kind: 'publicity',
  creditCode: '91320404MA1WX0024Y',
  enterpriseName: '钟楼甲科技有限公司',
  batch: { year: 2026, no: 1 },
  evidence: { documentNumber: '苏高企协办〔2026〕5号', date: '2026-10-20' },
};

describe('the door of a source', () => {
  let postgres: TestPostgres;
  let folder: string;
  let app: NestFastifyApplication;

  const send = (body: string, signature: string, timestamp = String(Math.floor(Date.now() / 1_000))) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/decisions/province',
      headers: {
        'content-type': 'application/json',
        'x-terrace-timestamp': timestamp,
        'x-terrace-signature': signature,
      },
      payload: body,
    });

  const sendSigned = (content: object, timestamp = String(Math.floor(Date.now() / 1_000))) => {
    const body = JSON.stringify(content);
    return send(body, signatureOf(key, timestamp, Buffer.from(body)), timestamp);
  };

  beforeAll(async () => {
    postgres = await startTestPostgres();
    folder = await mkdtemp(join(tmpdir(), 'terrace-sources-'));
    const path = join(folder, 'sources.json');
    await writeFile(path, JSON.stringify([{ id: 'province', key, officer: 'officer' }]));
    process.env['TERRACE_SOURCES'] = path;
    const settings = readSettings({ DATABASE_URL: postgres.url, TERRACE_DATA: folder });
    const options = { logger: ['error' as const], rawBody: true };
    app = await NestFactory.create(AppModule.forRoot(settings), new FastifyAdapter(), options);
    app.setGlobalPrefix('api/v1');
    await app.register(cookie);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const id = uuidOf('user', 'officer');
    const officer = { id, login: 'officer', name: '王敏', roles: ['officer' as const], passwordHash: '' };
    await app.get(UserStore).upsert([{ ...officer, enterpriseId: null, email: null }]);
  }, 120_000);

  afterAll(async () => {
    delete process.env['TERRACE_SOURCES'];
    await app.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('takes a signed decision, and takes it once', async () => {
    const first = await sendSigned(announcement);
    expect([first.statusCode, first.json()]).toMatchObject([200, { status: 'unmatched', repeated: false }]);
    const again = await sendSigned(announcement);
    expect(again.json()).toEqual({ ...first.json<object>(), repeated: true });
  });

  it.each([
    ['with another signature', () => send(JSON.stringify(announcement), 'sha256=00')],
    ['that was recorded and is sent again later', () => sendSigned(announcement, '1700000000')],
  ])('does not open to a message %s', async (_, attempt) => {
    expect((await attempt()).statusCode).toBe(401);
  });

  it('says of a signed message what is wrong with it', async () => {
    const { evidence, ...rest } = announcement;
    const answer = await sendSigned({ ...rest, evidence: { ...evidence, date: 'October' } });
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ field: 'evidence.date' }] }]);
  });
});
