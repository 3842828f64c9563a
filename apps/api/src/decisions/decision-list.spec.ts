import { randomUUID } from 'node:crypto';
import { readTables } from '@terrace/spreadsheets';
import { Bureau, type Paper, type Who } from '../../../../test/authority/bureau';

const header = '统一社会信用代码,企业名称,批次,结果,备注';

describe('the door of lists', () => {
  let bureau: Bureau;

  beforeAll(async () => {
    bureau = await Bureau.open();
  }, 120_000);

  afterAll(async () => {
    await bureau.close();
  }, 60_000);

  const rowOf = (paper: Paper, outcome = 'pass'): string => {
    const { creditCode, name } = bureau.enterprise;
    return `${creditCode},${name},2026-${String(paper.batchNo)},${outcome},无`;
  };

  async function send(who: Who, rows: readonly string[], asked: string) {
    const boundary = randomUUID();
    const payload = [
      `--${boundary}`,
      'Content-Disposition: form-data; name="file"; filename="list.csv"',
      'Content-Type: text/csv',
      '',
      [header, ...rows].join('\n'),
      `--${boundary}--`,
      '',
    ].join('\r\n');
    return bureau.app.inject({
      method: 'POST',
      url: `/api/v1/decisions/list?chartId=paper&${asked}`,
      headers: {
        authorization: `Bearer ${await bureau.tokenOf(who)}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'idempotency-key': randomUUID(),
      },
      payload,
    });
  }

  const given = `documentNumber=${encodeURIComponent('公示〔2026〕1号')}&date=2026-05-04`;

  it('says what would become of each row, does it, and does it once', async () => {
    const paper = await bureau.openCase();
    const rows = [rowOf(paper), rowOf(paper, 'lost')];
    const preview = await send('officer', rows, `${given}&dryRun=true`);
    expect([preview.statusCode, preview.json()]).toMatchObject([
      200,
      {
        rows: [{ row: 2, outcome: 'applied', instanceId: paper.id }, { outcome: 'bad' }],
        columns: [...Array<object>(4).fill({ understood: true }), { header: '备注', understood: false }],
        workbookId: null,
      },
    ]);
    expect((await paper.instance()).state).toBe('check');
    expect((await send('officer', rows, `${given}&dryRun=false`)).json()).toMatchObject({
      rows: [{ outcome: 'applied' }, { outcome: 'bad' }],
    });
    const { state, version } = await paper.instance();
    expect(state).toBe('judge');
    const again = await send('officer', rows, `${given}&dryRun=false`);
    expect(again.json()).toMatchObject({ rows: [{ outcome: 'repeated' }, { outcome: 'bad' }] });
    expect((await paper.instance()).version).toBe(version);
  });

  it('hands the list back with what became of each row, to those who may record it', async () => {
    const paper = await bureau.openCase();
    const { workbookId } = (await send('officer', [rowOf(paper)], `${given}&dryRun=false`)).json<{
      workbookId: string;
    }>();
    const url = `/api/v1/decisions/list/${workbookId}`;
    const ask = async (who: Who) =>
      bureau.app.inject({ url, headers: { authorization: `Bearer ${await bureau.tokenOf(who)}` } });
    const { rawPayload } = await ask('head');
    const [sheet] = [...((await readTables(rawPayload)) ?? new Map()).values()];
    expect(sheet?.map(({ cells }: { cells: string[] }) => cells.at(-1))).toEqual([
      '登记结果',
      expect.stringMatching(/^已登记：/),
    ]);
    expect((await ask('director')).statusCode).toBe(403);
  });

  it.each([
    ['from an enterprise', 'company', `${given}&dryRun=true`, 403],
    ['from a reviewer', 'one', `${given}&dryRun=false`, 403],
    ['without its document', 'officer', 'dryRun=true', 400],
    ['without saying whether it is a preview', 'officer', given, 400],
    ['with a date that is none', 'officer', `${given}-1&dryRun=true`, 400],
  ] as const)('does not open to a list %s', async (_, who, asked, status) => {
    const paper = await bureau.openCase();
    const answer = await send(who, [rowOf(paper)], asked);
    expect([answer.statusCode, (await paper.instance()).version]).toEqual([status, 0]);
  });
});
