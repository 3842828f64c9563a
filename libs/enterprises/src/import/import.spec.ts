import { utils, write } from '@e965/xlsx';
import { readTables, writeOutcomes } from '@terrace/spreadsheets';
import iconv from 'iconv-lite';
import { outcomeTold, withoutOwner, writeEnterpriseWorkbook, type EnterpriseRecord } from '../index';
import { readList, type ReadList } from '../testing/read-list';

const header = '统一社会信用代码,企业名称,成立日期,2025年销售收入（万元）,2025年研发费用（元）';

const read = (text: string, encoding = 'utf8'): Promise<ReadList> => readList(iconv.encode(text, encoding));

const record: EnterpriseRecord = {
  enterprise: {
    id: '00000000-0000-8000-a000-000000000001',
    creditCode: '91320404MA1WX0024Y',
    name: '常州演示精密机械有限公司',
    formerNames: [],
    registeredOn: '2018-03-01',
    legalPerson: '张晨',
    street: '新闸街道',
    industryCode: 'C3489',
    industry: '其他通用零部件制造',
    technologyField: '八（四）先进制造工艺与装备',
    address: '演示路1号',
    registeredCapitalYuan: '5000000',
    contactName: '李丽',
    contactEmail: 'li@example.org',
    tags: [],
    demonstration: false,
  },
  figures: [],
  ip: [],
};

describe('importing a list of enterprises', () => {
  it('reads dates and units as people write them, exactly', async () => {
    const { accepted } = await read(`${header}\n91320404MA1WX0024Y,甲公司,2019年5月20日,"1,234.56",98765.4`);
    expect(accepted[0]?.enterprise).toMatchObject({
      creditCode: '91320404MA1WX0024Y',
      registeredOn: '2019-05-20',
    });
    expect(accepted[0]?.figures[0]).toMatchObject({
      fiscalYear: 2025,
      salesYuan: '12345600',
      rdYuan: '98765.4',
    });
  });

  it('reads the older national encoding', async () => {
    const { accepted } = await read(`${header}\n91320404MA1WX0024Y,常州某某公司,20190520,1,1`, 'gb18030');
    expect(accepted[0]?.enterprise.name).toBe('常州某某公司');
  });

  it('reads text with tabs in UTF-16, as Excel saves it', async () => {
    const rows = [header, '91320404MA1WX0024Y,常州某某公司,２０１９年５月２０日,1,1'];
    const { accepted } = await read(`\uFEFF${rows.join('\n').replaceAll(',', '\t')}`, 'utf16le');
    expect(accepted[0]?.enterprise).toMatchObject({ name: '常州某某公司', registeredOn: '2019-05-20' });
  });

  it('reads a field in quotes over its line breaks, and names rows as a spreadsheet counts them', async () => {
    const { accepted, rejected } = await read(
      `${header}\n91320404MA1WX0024Y,"甲公司\n（新闸）",2019-05-20,1,1\n1,乙公司,2019-05-20,1,1`,
    );
    expect(accepted[0]?.enterprise.name).toBe('甲公司\n（新闸）');
    expect(rejected[0]?.row).toBe(3);
  });

  it('reads the xls of WPS, by its content whatever it is called', async () => {
    const sheet = utils.aoa_to_sheet(
      [
        [],
        header.split(','),
        ['91320404MA1WX0024Y', '常州某某公司', new Date(Date.UTC(2019, 4, 20)), 1234.56, 98765.4],
      ],
      { UTC: true },
    );
    const book = utils.book_new(sheet, '企业名单');
    const bytes = write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
    const [row] = (await readList(bytes)).accepted;
    expect(row).toMatchObject({
      row: 3,
      enterprise: { name: '常州某某公司', registeredOn: '2019-05-20' },
      figures: [{ salesYuan: '12345600', rdYuan: '98765.4' }],
    });
  });

  it('warns of a figure whose year nobody named, and does not read it', async () => {
    const { accepted, doubts } = await read(
      '统一社会信用代码,企业名称,成立日期,研发费用（万元）\n91320404MA1WX0024Y,甲公司,2019-05-20,12',
    );
    expect(accepted[0]?.figures).toEqual([]);
    expect(doubts[0]?.zh).toContain('列“研发费用（万元）”未注明年度');
  });

  it.each([
    ['2020115', '无法识别'],
    ['二〇二〇年', '无法识别'],
  ])('does not guess the date %s', async (written, reason) => {
    const { rejected } = await read(`${header}\n91320404MA1WX0024Y,甲公司,${written},1,1`);
    expect(rejected[0]?.problems[0]?.reason.zh).toContain(reason);
  });

  it('says of each line of the rights sheet that is no right what it lacks', async () => {
    const right = { no: 'ZL1', title: '一种装置', kind: 'utility' as const, class: 'II' as const };
    const rights = [
      { ...right, enterpriseId: '', grantedOn: '某日', usedInApplication: null },
      { ...right, no: 'ZL2', enterpriseId: '', grantedOn: '2020-01-05', usedInApplication: null },
    ];
    const { rights: lines } = await readList(await writeEnterpriseWorkbook([{ ...record, ip: rights }]));
    expect(lines).toEqual([
      expect.objectContaining({
        lost: expect.objectContaining({
          zh: '“知识产权”表第2行未导入：授权日期为空或无法识别',
        }) as unknown,
      }),
      expect.objectContaining({ right: expect.objectContaining({ no: 'ZL2', class: 'II' }) as unknown }),
    ]);
    expect(withoutOwner('91320404').zh).toContain('企业名单中没有该信用代码的有效行');
  });

  it('finds the header below a title', async () => {
    const { headerRow, accepted } = await read(
      `钟楼区企业名单\n${header}\n91320404MA1WX0024Y,甲公司,2019/5/20,1,1`,
    );
    expect([headerRow, accepted.length]).toEqual([2, 1]);
  });

  it.each([
    ['91320404MA1WX0024,甲公司,2019-05-20,1,1', '统一社会信用代码', '17位'],
    ['913204O4MA1WX0024Y,甲公司,2019-05-20,1,1', '统一社会信用代码', '第7位'],
    ['91320404MA1WX0024Y,,2019-05-20,1,1', '企业名称', '为空'],
    ['91320404MA1WX0024Y,甲公司,2019-02-30,1,1', '成立日期', '无法识别'],
    ['91320404MA1WX0024Y,甲公司,2019-05-20,约一千,1', '2025年销售收入（万元）', '不是数字'],
  ])('says why the row %s is not taken', async (row, column, reason) => {
    const { accepted, rejected } = await read(`${header}\n${row}`);
    expect(accepted).toHaveLength(0);
    expect(rejected[0]?.problems[0]).toMatchObject({ column });
    expect(rejected[0]?.problems[0]?.reason.zh).toContain(reason);
  });

  it('takes an enterprise once and names the row it stands in', async () => {
    const row = '91320404MA1WX0024Y,甲公司,2019-05-20,1,1';
    const { accepted, rejected } = await read(`${header}\n${row}\n${row}`);
    expect(accepted).toHaveLength(1);
    expect(rejected[0]?.problems[0]?.reason.zh).toContain('第2行');
  });

  it.each([
    ['no workbook at all', Buffer.from('%PDF-1.7')],
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 damaged')],
    ['a damaged xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    [
      'a list with a quote that never closes',
      Buffer.from(`${header}\n91320404MA1WX0024Y,"甲公司,2019-05-20`),
    ],
    ['a list without the key column', Buffer.from('名称,地址\n甲,乙')],
  ])('refuses %s with a reason', async (_what, bytes) => {
    await expect(readList(bytes)).rejects.toThrow(/cannot be read|No header was found/);
  });

  it('reads back what it writes, figures and rights included', async () => {
    const figures = {
      enterpriseId: record.enterprise.id,
      fiscalYear: 2025,
      salesYuan: '50000000.01',
      totalIncomeYuan: '51000000',
      hntIncomeYuan: '30600000',
      rdYuan: '2000000.5',
      rdDomesticYuan: '2000000.5',
      netAssetsYuan: '9000000',
      totalAssetsYuan: '18000000',
      staffAverage: '52.5',
      rdStaffAverage: '7.25',
      source: '工作簿导入',
    };
    const right = {
      no: 'ZL201910123456.X',
      title: '一种装置',
      kind: 'invention' as const,
      class: 'I' as const,
      grantedOn: '2021-06-16',
      usedInApplication: null,
    };
    const written = { ...record, figures: [figures], ip: [{ ...right, enterpriseId: record.enterprise.id }] };
    const { accepted, rights } = await readList(await writeEnterpriseWorkbook([written]));
    const [row] = accepted;
    const id = row?.enterprise.id;
    expect(row).toMatchObject({
      enterprise: { ...record.enterprise, id },
      figures: [{ ...figures, enterpriseId: id }],
    });
    expect(rights).toEqual([{ row: 2, creditCode: record.enterprise.creditCode, right }]);
  });

  it('warns of a wrong check digit with the one expected, and takes the row', async () => {
    const { accepted, rejected } = await read(`${header}\n91320404MA1WX0024X,甲公司,2019-05-20,1,1`);
    expect([accepted.length, rejected.length]).toEqual([1, 0]);
    expect(accepted[0]?.warnings[0]?.zh).toContain('应为“Y”');
  });

  it('hands the workbook back with what came of each row', async () => {
    const broken = { ...record, enterprise: { ...record.enterprise, creditCode: '91320404MA1WX0024' } };
    const bytes = await writeEnterpriseWorkbook([record, broken]);
    const { accepted, rejected } = await readList(bytes);
    const settled = [
      ...accepted.map((row) => ({ ...row, outcome: 'created' as const })),
      ...rejected.map((row) => ({ ...row, outcome: 'rejected' as const })),
    ];
    const told = settled.map((row) => outcomeTold({ ...row, creditCode: '', name: '', isTaken: true }));
    const place = { sheet: '企业名单', headerRow: 1, title: '导入结果 Result' };
    const back = await readTables(await writeOutcomes(bytes, place, told));
    const results = back?.get('企业名单')?.map(({ cells }) => cells.at(-1));
    expect(results?.[0]).toBe('导入结果 Result');
    expect(results?.[1]).toContain('已导入');
    expect(results?.[1]).toContain('Taken');
    expect(results?.[2]).toContain('未导入：统一社会信用代码');
  });
});
