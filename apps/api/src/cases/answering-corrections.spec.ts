import { randomUUID } from 'node:crypto';
import { Bureau, type Paper, type Who } from '../../../../test/authority/bureau';

describe('a correction pinned to a field', () => {
  let bureau: Bureau;
  let paper: Paper;

  beforeAll(async () => {
    bureau = await Bureau.open();
    paper = await bureau.openCase();
  }, 120_000);

  afterAll(async () => {
    await bureau.close();
  }, 60_000);

  const bearer = async (who: Who) => ({ authorization: `Bearer ${await bureau.tokenOf(who)}` });

  async function send(who: Who, event: string, data: object = {}) {
    const { version } = await paper.instance();
    return bureau.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${paper.id}/events`,
      headers: { ...(await bearer(who)), 'idempotency-key': randomUUID() },
      payload: { event, version, data },
    });
  }

  async function askedFor(): Promise<object[]> {
    const answer = await bureau.app.inject({
      url: `/api/v1/cases/${paper.id}`,
      headers: await bearer('company'),
    });
    const { actions } = answer.json<{ actions: { event: string; form: object[] }[] }>();
    return actions.find(({ event }) => event === 'explain')?.form ?? [];
  }

  async function sendBack(corrections: readonly object[]): Promise<void> {
    for (const [who, event] of [
      ['officer', 'pass'],
      ['one', 'endorse'],
      ['two', 'endorse'],
    ] as const)
      expect((await send(who, event)).statusCode).toBe(200);
    await paper.act('head', { act: 'claim' });
    expect((await send('head', 'send_back', { corrections })).statusCode).toBe(200);
  }

  it('keeps the enterprise from sending the case on until the field is filled in again', async () => {
    expect((await send('company', 'explain')).statusCode).toBe(200);
    expect(await askedFor()).toMatchObject([{ name: 'claim', required: false }]);
    await sendBack([{ field: 'claim', text: '权利要求应分项列明' }]);
    expect(await askedFor()).toMatchObject([{ name: 'claim', required: true }]);
    const { version } = await paper.instance();
    for (const data of [{}, { claim: ' ' }]) {
      const refused = await send('company', 'explain', data);
      expect([refused.statusCode, refused.json()]).toMatchObject([
        400,
        {
          kind: 'invalid',
          reason: { zh: expect.stringContaining('“权利要求”'), en: expect.stringContaining('"Claim"') },
          conditions: [{ id: 'claim' }],
        },
      ]);
    }
    expect((await paper.instance()).version).toBe(version);
    expect((await send('company', 'explain', { claim: '一、二' })).statusCode).toBe(200);
    expect(await askedFor()).toMatchObject([{ name: 'claim', required: false }]);
    expect((await send('company', 'explain')).statusCode).toBe(200);
  });
});
