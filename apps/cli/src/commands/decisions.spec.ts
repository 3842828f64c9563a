import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { readTables } from '@terrace/spreadsheets';
import iconv from 'iconv-lite';
import { openDistrictForCommands, told, type DistrictForCommands } from '../testing/district-for-commands';
import { decisions } from './decisions';

const rows = [
  '统一社会信用代码,企业名称,批次,文号,日期,结果',
  '91320404MA1WX0024Y,钟楼甲科技有限公司,2025-1,苏高企协办〔2025〕5号,2025-10-20,公示',
  ',钟楼乙科技有限公司,2025-1,苏高企协办〔2025〕5号,2025-10-20,公示',
];

describe('terrace decisions import', () => {
  let district: DistrictForCommands;
  let file: string;

  beforeAll(async () => {
    district = await openDistrictForCommands({ officer: 'officer', auditor: 'admin' });
    file = join(district.folder, '公示名单.csv');
    writeFileSync(file, iconv.encode(rows.join('\r\n'), 'gb18030'));
  }, 120_000);

  afterAll(() => district.close(), 60_000);

  const answer = (...words: string[]) => told(() => decisions(words));

  it('says what would become of each row, records it once, and writes the list with the outcomes', async () => {
    const preview = await answer('import', file, '--dry-run');
    expect(preview.code).toBe(1);
    expect(preview.text).toMatch(/^#2 unmatched 91320404MA1WX0024Y 钟楼甲科技有限公司$/m);
    expect(preview.text).toMatch(/^ {2}统一社会信用代码：信用代码为空/m);
    expect(preview.text).toMatch(/2 rows 共 2 行: unmatched 1, bad 1$/m);
    const out = join(district.folder, 'out.xlsx');
    expect((await answer('import', file, `--out=${out}`)).text).toMatch(/unmatched 1, bad 1$/m);
    const tables = await readTables(await readFile(out));
    expect(tables?.get('csv')?.[1]?.cells.at(-1)).toMatch(/^未登记，待匹配/);
    expect((await answer('import', file)).text).toMatch(/repeated 1, bad 1$/m);
  });

  it('asks the authority of the person it acts for', async () => {
    await expect(answer('import', file, '--as=auditor')).rejects.toMatchObject({ code: 'command.forbidden' });
    await expect(answer('import', file, '--as=nobody')).rejects.toMatchObject({ code: 'command.nobody' });
  });

  it.each([
    ['no file', []],
    ['two files', ['a.csv', 'b.csv']],
    ['a batch that is none', ['a.csv', '--batch=first']],
    ['an unknown option', ['a.csv', '--force']],
  ])('says how it is used when given %s', async (_, words) => {
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect((await answer('import', ...words)).code).toBe(2);
    expect(write).toHaveBeenCalledWith(expect.stringContaining('terrace decisions import'));
    write.mockRestore();
  });
});
