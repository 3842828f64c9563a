import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { read, utils, write } from '@e965/xlsx';
import { ZipFile } from 'yazl';
import { formatOf, isDamaged, openSpreadsheet, readTables, writeOutcomes } from './index';

/** A workbook made of its parts, for what no writer at hand writes. */
function packed(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const cells = [
  '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>日期</x:t></x:is></x:c></x:row>',
  '<x:row><x:c><x:v>1.50</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c s="1"><x:v>42000.75</x:v></x:c></x:row>',
  '<x:row r="7"><x:c r="A7" t="e"><x:v>#N/A</x:v></x:c><x:c r="AB7" t="str"><x:f>A1&amp;"x"</x:f><x:v>尾 </x:v></x:c></x:row>',
];
const workbook = {
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/one.xml"/></Relationships>',
  'xl/workbook.xml': `<x:workbook ${main} xmlns:q="r"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="名单" q:id="rId7"/></x:sheets></x:workbook>`,
  'xl/sharedStrings.xml':
    '<sst><si><r><t>常州</t></r><r><t>甲</t></r><rPh sb="0" eb="1"><t>じょうしゅう</t></rPh></si></sst>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;day&quot;yyyy\\-m\\-d"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  'xl/worksheets/one.xml': `<x:worksheet ${main}><x:cols><x:col min="1" max="3" width="9"/></x:cols><x:sheetData>${cells.join('')}</x:sheetData></x:worksheet>`,
};
const place = { sheet: null, headerRow: 1, title: '结果' };
const outcomes = [{ row: 2, text: '已导入 <甲> & "乙"\n行\u0001', tone: 'good' as const }];

describe('a workbook', () => {
  it('is read by what its cells mean, whoever wrote it', async () => {
    const tables = await readTables(await packed(workbook));
    expect(tables?.get('名单')).toEqual([
      { row: 1, cells: ['常州甲', '', '日期'] },
      { row: 2, cells: ['1.5', 'true', '2018-12-28'] },
      { row: 7, cells: [...Array.from({ length: 27 }, () => ''), '尾'] },
    ]);
  });

  it('needs neither styles nor shared texts', async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>甲</t></is></c></row></sheetData></worksheet>';
    const { 'xl/styles.xml': _styles, 'xl/sharedStrings.xml': _strings, ...rest } = workbook;
    const tables = await readTables(await packed({ ...rest, 'xl/worksheets/one.xml': sheet }));
    expect(tables?.get('名单')).toEqual([{ row: 1, cells: ['甲'] }]);
  });

  it('goes back with a column behind its last cell, and nothing else changed', async () => {
    const sent = await packed(workbook);
    const back = await writeOutcomes(sent, place, outcomes);
    const rows = (await readTables(back))?.get('名单') ?? [];
    expect(rows.map(({ cells: [...all] }) => all[28] ?? '')).toEqual(['结果', '已导入 <甲> & "乙"\n行', '']);
    expect(rows.map(({ cells: all }) => all.slice(0, 28).filter(Boolean))).toEqual([
      ['常州甲', '日期'],
      ['1.5', 'true', '2018-12-28'],
      ['尾'],
    ]);
  });

  it('opens in other readers after that, with its fonts and merged cells', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('名单');
    sheet.addRow(['企业名称', '日期']).font = { bold: true };
    sheet.addRow(['甲', new Date('2020-01-05T00:00:00Z')]);
    sheet.mergeCells('A4:B4');
    const back = await writeOutcomes(new Uint8Array(await book.xlsx.writeBuffer()), place, outcomes);
    const again = new ExcelJS.Workbook();
    await again.xlsx.load(Uint8Array.from(back).buffer);
    const read = again.getWorksheet('名单');
    expect([read?.getCell('A1').font.bold, read?.getCell('A4').isMerged]).toEqual([true, true]);
    expect(read?.getCell('B2').value).toEqual(new Date('2020-01-05T00:00:00Z'));
    expect(read?.getCell('C2').text).toBe('已导入 <甲> & "乙"\n行');
    expect(read?.getColumn(3).width).toBe(60);
  });

  it('is refused with macros', async () => {
    const opened = await openSpreadsheet(await packed({ ...workbook, 'xl/vbaProject.bin': 'macro' }));
    expect(opened).toMatchObject({
      kind: 'refused',
      refusal: { reason: { en: expect.stringContaining('macros') as string } },
    });
  });

  it('is refused when it unpacks to far more than any list', async () => {
    const bomb = Buffer.alloc(130 * 1024 * 1024, ' ');
    const bytes = await packed({ ...workbook, 'xl/sharedStrings.xml': bomb });
    expect(bytes.byteLength).toBeLessThan(1024 * 1024);
    const opened = await openSpreadsheet(bytes);
    expect(opened).toMatchObject({
      kind: 'refused',
      refusal: { reason: { zh: expect.stringContaining('MB') as string } },
    });
  });

  it('breaks off as damaged where its XML does, not as a shorter list', async () => {
    const broken = workbook['xl/worksheets/one.xml'].replace('</x:sheetData></x:worksheet>', '');
    const opened = await openSpreadsheet(await packed({ ...workbook, 'xl/worksheets/one.xml': broken }));
    if (opened.kind === 'refused') throw new Error(opened.refusal.reason.en);
    const all = async () => {
      for await (const _ of opened.value.rows('名单'));
    };
    const fault: unknown = await all().catch((cause: unknown) => cause);
    expect(isDamaged(fault)).toBe(true);
  });
});

describe('a text with separators', () => {
  it.each(['utf8', 'utf16le', 'gb18030'])('goes back in %s, as it came', async (encoding) => {
    const text = '企业名称,地址\n甲公司,"怀德路1号,\n""二楼"""\n';
    const sent = iconv.encode(text, encoding, { addBOM: encoding === 'utf16le' });
    const back = Buffer.from(await writeOutcomes(sent, place, [{ row: 2, text: '已导入', tone: 'good' }]));
    const told = iconv.decode(back, encoding);
    expect(told).toBe('企业名称,地址,结果\r\n甲公司,"怀德路1号,\n""二楼""",已导入\r\n');
    expect(formatOf(back).extension).toBe('csv');
  });
});

describe('a workbook of Excel 97', () => {
  it('goes back as one', async () => {
    const sheet = utils.aoa_to_sheet([['企业名称'], ['甲公司']]);
    const sent = write(utils.book_new(sheet, '名单'), { type: 'buffer', bookType: 'biff8' }) as Buffer;
    const back = await writeOutcomes(sent, place, [{ row: 2, text: '已导入', tone: 'good' }]);
    expect(formatOf(back).extension).toBe('xls');
    const read97 = read(back, { type: 'array' });
    expect(utils.sheet_to_json(read97.Sheets['名单']!, { header: 1 })).toEqual([
      ['企业名称', '结果'],
      ['甲公司', '已导入'],
    ]);
  });
});
