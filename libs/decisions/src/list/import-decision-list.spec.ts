import { createHash, randomUUID } from 'node:crypto';
import { readTables } from '@terrace/spreadsheets';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { as, decisionWorld, enterprise, officer, valueOf } from '../testing/decision-world';
import type { ListDefaults } from './decision-list';
import type { ImportedList } from './import-decision-list';
import { writeListResult } from './write-list-result';

const code = enterprise.creditCode;
const name = enterprise.name;
const header = '序号,统一社会信用代码,企业名称,批次,文号,日期,结果,证书编号';
const said: ListDefaults = { kind: null, batch: null, documentNumber: null, date: null, link: null };

const csv = (rows: readonly string[], top = header): Uint8Array => Buffer.from([top, ...rows].join('\n'));
const publicised = `1,${code},${name},2026年第1批,公示〔2026〕1号,2026-10-20,拟认定,`;
const recognised = `2,${code},${name},2026-1,公告〔2026〕2号,2026/10/21,予以认定,GR1`;

async function workbook(rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('说明').addRow(['本名单由省高企协调办提供']);
  const sheet = book.addWorksheet('附件1');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a list of decisions', () => {
  const begin = () => {
    const world = decisionWorld();
    const send = async (
      bytes: Uint8Array,
      { fileName = '名单.csv', dryRun = false, defaults = {}, actor = officer } = {},
    ) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const file = { id: randomUUID(), name: fileName, mediaType: 'text/csv', bytes: bytes.length, sha256 };
      const kept: string[] = [];
      const keep = async () => void kept.push(file.id);
      const command = { chartId: 'title', defaults: { ...said, ...defaults }, bytes, file, keep, dryRun };
      return { outcome: await world.importList.import(command, actor), file, kept };
    };
    const rowsOf = async (...sent: Parameters<typeof send>): Promise<ImportedList['rows']> =>
      valueOf((await send(...sent)).outcome).rows;
    return { ...world, send, rowsOf };
  };

  it('is read from a workbook as it is published: a title above, other columns, dates as dates', async () => {
    const { open, stateOf, rowsOf } = begin();
    const { id } = await open('T-1');
    const bytes = await workbook([
      ['2026年第一批拟认定高新技术企业名单'],
      [
        '序号',
        '申报企业名称',
        '统一社会信用代码（18位）',
        '认定批次',
        '公示文号',
        '公示日期',
        '评审结果',
        '地区',
      ],
      [
        1,
        name,
        ` ${code.toLowerCase()} `,
        '2026年第一批',
        '公示〔2026〕1号',
        new Date('2026-10-20'),
        '拟认定',
        '钟楼区',
      ],
    ]);
    const [row] = await rowsOf(bytes, { fileName: '名单.xlsx' });
    expect(row).toMatchObject({
      row: 3,
      outcome: 'applied',
      decided: 'publicity',
      businessKey: 'T-1',
      reasons: [],
    });
    expect(await stateOf(id)).toBe('publicity');
  });

  it('is read from CSV in the older national encoding and with English headers', async () => {
    const { open, rowsOf } = begin();
    await open('T-1');
    const older = iconv.encode([header, publicised].join('\r\n'), 'gb18030');
    expect(await rowsOf(older, { dryRun: true })).toMatchObject([
      { outcome: 'applied', enterpriseName: name },
    ]);
    const english = csv(
      [`${code},${name},2026-1,N-1,2026-10-20,publicity`],
      'Credit Code,Enterprise Name,Batch,Document No.,Date,Outcome',
    );
    expect(await rowsOf(english)).toMatchObject([{ outcome: 'applied' }]);
  });

  it('says beforehand what would become of each row, and writes nothing', async () => {
    const { open, rowsOf, store, instances } = begin();
    const { id } = await open('T-1');
    const rows = [
      publicised,
      recognised,
      publicised,
      `4,${code.slice(0, 17)}A,${name},2026-1,N,2026-10-20,公示,`,
    ];
    const preview = await rowsOf(csv(rows), { dryRun: true });
    expect(preview.map(({ outcome }) => outcome)).toEqual(['applied', 'waiting', 'repeated', 'unmatched']);
    expect(preview[2]?.reasons[0]?.zh).toBe('与第2行相同');
    expect(preview[3]?.reasons[0]?.zh).toContain('T-1');
    expect(await instances.history(id)).toHaveLength(1);
    expect((await store.list({ statuses: ['unmatched', 'waiting'], offset: 0, limit: 9 })).total).toBe(0);
  });

  it('records row after row, the list being the evidence', async () => {
    const { open, send, store, stateOf, instances } = begin();
    const { id } = await open('T-1');
    const { outcome, file, kept } = await send(csv([publicised, recognised]));
    expect(kept).toEqual([file.id]);
    expect(valueOf(outcome).rows.map((row) => row.outcome)).toEqual(['applied', 'applied']);
    expect(await stateOf(id)).toBe('recognised');
    const { items } = await store.list({ statuses: ['applied'], offset: 0, limit: 9 });
    expect(items.map(({ evidence, source }) => [evidence.file, source])).toEqual([
      [file, 'list'],
      [file, 'list'],
    ]);
    expect((await instances.history(id))[2]).toMatchObject({
      data: { certificate: 'GR1', documentNumber: '公告〔2026〕2号', date: '2026-10-21' },
    });
  });

  it('changes nothing the second time, nor when the same rows come in another file', async () => {
    const { open, rowsOf, instances } = begin();
    const { id } = await open('T-1');
    await rowsOf(csv([publicised, recognised]));
    for (const again of [csv([publicised, recognised]), csv([recognised, publicised])])
      for (const dryRun of [true, false]) {
        const rows = await rowsOf(again, { dryRun });
        expect(rows.map(({ outcome }) => outcome)).toEqual(['repeated', 'repeated']);
        expect(rows[0]?.reasons[0]?.zh).toBe('该决定已于2026-10-21收到，已登记');
      }
    expect(await instances.history(id)).toHaveLength(3);
  });

  it('that says something else than before is held against it, and changes nothing', async () => {
    const { open, rowsOf, instances } = begin();
    const { id } = await open('T-1');
    await rowsOf(csv([publicised, recognised]));
    const corrected = csv([recognised.replace('GR1', 'GR2')]);
    for (const dryRun of [true, false]) {
      const [row] = await rowsOf(corrected, { dryRun });
      expect(row).toMatchObject({ outcome: 'differs' });
      expect(row?.reasons[0]?.zh).toContain('certificate 原为“GR1”，本行为“GR2”');
    }
    const twice = csv([recognised, recognised.replace('GR1', 'GR2')].map((row) => row.replace('2号', '9号')));
    expect((await rowsOf(twice, { dryRun: true })).at(-1)?.outcome).toBe('differs');
    expect((await rowsOf(twice)).at(-1)?.outcome).toBe('differs');
    expect(await instances.history(id)).toHaveLength(3);
  });

  it.each([
    ['without a credit code', publicised.replace(code, ''), '信用代码为空'],
    ['with a code turned into a number', publicised.replace(code, '9.1320404E+17'), '转成了数值'],
    ['with a code too short', publicised.replace(code, code.slice(1)), '现为17位'],
    ['without a name', publicised.replace(name, ''), '企业名称为空'],
    ['with an unknown outcome', publicised.replace('拟认定', '通过初审'), '可填：公示、认定'],
    ['with no outcome', publicised.replace('拟认定', ''), '结果为空'],
    ['with a batch that is none', publicised.replace('2026年第1批', '去年那批'), '批次无法识别'],
    ['with a batch of no year', publicised.replace('2026年第1批', '第1批'), '缺少年度'],
    ['with a date that is none', publicised.replace('2026-10-20', '2026-02-30'), '日期无法识别'],
    ['with a date to come', publicised.replace('2026-10-20', '2027-10-20'), '日期晚于今日（2026-10-21）'],
    ['without the number of its document', publicised.replace('公示〔2026〕1号', ''), '文号为空'],
    ['without what its event asks for', recognised.replace('GR1', ''), '缺少“证书编号”'],
  ])('says of a row %s what is wrong, and still takes the others', async (_, row, reason) => {
    const { open, rowsOf } = begin();
    await open('T-1');
    const good = publicised.replace('1号', '7号');
    const rows = await rowsOf(csv([row, good]));
    expect(rows.map(({ outcome }) => outcome)).toEqual(['bad', 'applied']);
    expect(rows[0]?.reasons.map(({ zh }) => zh).join()).toContain(reason);
  });

  it('leaves a code under which the registry knows another name to a person', async () => {
    const { open, rowsOf, stateOf } = begin();
    const { id } = await open('T-1');
    const [row] = await rowsOf(csv([publicised.replace(name, '钟楼乙科技有限公司')]));
    expect(row).toMatchObject({ outcome: 'unmatched' });
    expect(row?.reasons[0]?.zh).toContain('名称不同');
    expect(await stateOf(id)).toBe('enrolled');
  });

  it('may be given once what holds for all its rows', async () => {
    const { open, rowsOf, send } = begin();
    await open('T-1', 2);
    const bare = csv([`${code},${name}`], '信用代码,单位名称');
    expect((await send(bare)).outcome).toMatchObject({
      refusal: { kind: 'invalid', reason: { zh: expect.stringContaining('“结果”、“文号”、“日期”、“批次”') } },
    });
    const defaults = {
      kind: 'publicity',
      batch: { year: 2026, no: 2 },
      documentNumber: '公示〔2026〕1号',
      date: '2026-10-20',
    };
    expect(await rowsOf(bare, { defaults })).toMatchObject([{ outcome: 'applied', businessKey: 'T-1' }]);
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), '名单.png', '无法读取'],
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 damaged'), '名单.xlsx', '无法读取'],
    ['another table', csv(['甲'], '名称'), '名单.csv', '没有找到表头'],
    ['too many rows', csv(Array<string>(5_001).fill(publicised)), '名单.csv', '一次最多 5000 行'],
  ])('that is %s is refused as a whole', async (_, bytes, fileName, reason) => {
    const { send } = begin();
    const { outcome, kept } = await send(bytes, { fileName });
    expect(kept).toEqual([]);
    expect(outcome).toMatchObject({
      refusal: { kind: 'invalid', reason: { zh: expect.stringContaining(reason) } },
    });
  });

  it('is nothing for those who may not record decisions', async () => {
    const { send } = begin();
    for (const actor of [as('reviewer'), as('enterprise'), as('admin')])
      expect((await send(csv([publicised]), { actor, dryRun: true })).outcome).toMatchObject({
        refusal: { kind: 'forbidden' },
      });
  });

  it('comes back with what became of each row', async () => {
    const { open, send } = begin();
    await open('T-1');
    const bytes = await workbook([
      header.split(','),
      publicised.split(','),
      publicised.replace(code, '').split(','),
      publicised.replace('2026年第1批', '2026-3').split(','),
    ]);
    const list = valueOf((await send(bytes, { fileName: '名单.xlsx' })).outcome);
    const back = await readTables(await writeListResult(bytes, list, false));
    expect(back?.get('附件1')?.map(({ cells }) => cells.at(-1))).toEqual([
      '登记结果',
      '已登记：T-1',
      '未登记；统一社会信用代码：信用代码为空。请对照公布的文件核对。',
      expect.stringMatching(/^未登记，待匹配；.*T-1（批次不同：案件为 2026 年第 1 批）/),
    ]);
    expect(back?.get('说明')).toHaveLength(1);
  });
});
