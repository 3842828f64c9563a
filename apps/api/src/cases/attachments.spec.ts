import { randomUUID } from 'node:crypto';
import { ImportDecisions } from '@terrace/cases';
import { FileStorage } from '@terrace/documents';
import { Bureau, type Paper, type Who } from '../../../../test/authority/bureau';

const pdf = Buffer.from('%PDF-1.7\nminutes of the meeting');

interface File {
  readonly id: string;
  readonly sha256: string;
}

describe('files that events carry', () => {
  let bureau: Bureau;

  beforeAll(async () => {
    bureau = await Bureau.open();
  }, 120_000);

  afterAll(async () => {
    await bureau.close();
  }, 60_000);

  const bearer = async (who: Who) => ({ authorization: `Bearer ${await bureau.tokenOf(who)}` });

  async function upload(who: Who, content: Buffer = pdf): Promise<{ status: number; file: File }> {
    const boundary = randomUUID();
    const disposition = `Content-Disposition: form-data; name="file"; filename="minutes.pdf"`;
    const head = Buffer.from(`--${boundary}\r\n${disposition}\r\nContent-Type: application/pdf\r\n\r\n`);
    const answer = await bureau.app.inject({
      method: 'POST',
      url: '/api/v1/attachments',
      headers: {
        ...(await bearer(who)),
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'idempotency-key': randomUUID(),
      },
      payload: Buffer.concat([head, content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    return { status: answer.statusCode, file: answer.json<File>() };
  }

  const pass = async (paper: Paper, attachments: readonly string[], key: string = randomUUID()) =>
    bureau.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${paper.id}/events`,
      headers: { ...(await bearer('officer')), 'idempotency-key': key },
      payload: { event: 'pass', version: 0, attachments },
    });

  const get = async (who: Who, path: string) =>
    bureau.app.inject({ url: `/api/v1/cases/${path}`, headers: await bearer(who) });

  it('go along with the event, stand in its history and record, and are read by whoever reads the case', async () => {
    const paper = await bureau.openCase();
    const { file } = await upload('officer');
    const key = randomUUID();
    expect((await pass(paper, [file.id], key)).statusCode).toBe(200);
    expect((await pass(paper, [file.id], key)).statusCode).toBe(200);
    const { items } = (await get('company', `${paper.id}/history`)).json<{ items: object[] }>();
    expect(items).toMatchObject([{ attachments: [] }, { name: 'pass', attachments: [file] }]);
    expect((await get('company', `${paper.id}/record`)).json()).toMatchObject({
      events: [{}, { attachments: [file] }],
    });
    for (const who of ['head', 'company'] as const) {
      const read = await get(who, `${paper.id}/attachments/${file.id}`);
      expect([read.statusCode, read.rawPayload.equals(pdf)]).toEqual([200, true]);
      expect(read.headers['content-disposition']).toBe("attachment; filename*=UTF-8''minutes.pdf");
    }
    expect((await get('stranger', `${paper.id}/attachments/${file.id}`)).statusCode).toBe(403);
    const other = await bureau.openCase();
    expect((await get('head', `${other.id}/attachments/${file.id}`)).statusCode).toBe(404);
  });

  it('that are not there, or somebody else’s, keep the event from being sent', async () => {
    const paper = await bureau.openCase();
    const { file } = await upload('head');
    for (const id of [file.id, randomUUID()]) {
      const answer = await pass(paper, [id]);
      expect([answer.statusCode, answer.json()]).toMatchObject([400, { kind: 'invalid' }]);
    }
    expect((await pass(paper, ['minutes.pdf'])).statusCode).toBe(400);
    expect((await paper.instance()).version).toBe(0);
  });

  it('of another kind are refused when uploaded', async () => {
    expect((await upload('officer', Buffer.from('<script>'))).status).toBe(400);
  });

  it('that are a list of many enterprises are for the bureau only', async () => {
    const paper = await bureau.openCase();
    const { creditCode, name } = bureau.enterprise;
    const row = [
      creditCode,
      name,
      `2026-${String(paper.batchNo)}`,
      '公示〔2026〕1号',
      '2026-05-04',
      'pass',
    ].join();
    const bytes = Buffer.from(`信用代码,企业名称,批次,文号,日期,结果\n${row}`);
    const defaults = { kind: null, batch: null, documentNumber: null, date: null, link: null };
    const command = { chartId: 'paper', defaults, fileName: '名单.csv', bytes, dryRun: false };
    const act = bureau.app.get(ImportDecisions, { strict: false });
    await act.import({ ...command, idempotencyKey: randomUUID() }, bureau.actor('officer'));
    const [, entry] = await bureau.ports.store.history(paper.id);
    const [list] = entry?.attachments ?? [];
    expect(list).toMatchObject({ name: '名单.csv', internal: true });
    const path = `${paper.id}/attachments/${list?.id ?? ''}`;
    const read = await get('head', path);
    expect([read.statusCode, read.rawPayload.equals(bytes)]).toEqual([200, true]);
    expect((await get('company', path)).statusCode).toBe(403);
    const seen = async (who: Who) =>
      (await get(who, `${paper.id}/history`)).json<{ items: { attachments: object[] }[] }>().items[1]
        ?.attachments;
    expect([await seen('company'), await seen('head')]).toMatchObject([[], [{ name: '名单.csv' }]]);
  });

  it('whose bytes were changed are handed to nobody', async () => {
    const paper = await bureau.openCase();
    const { file } = await upload('officer');
    await pass(paper, [file.id]);
    await bureau.app.get(FileStorage, { strict: false }).put(`attachments/${file.id}`, Buffer.from('other'));
    expect((await get('head', `${paper.id}/attachments/${file.id}`)).statusCode).toBe(500);
  });
});
