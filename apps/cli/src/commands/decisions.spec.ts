import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { readTables } from '@terrace/enterprises';
import { UserStore } from '@terrace/identity';
import type { Role } from '@terrace/kernel';
import { uuidOf } from '@terrace/workflow';
import iconv from 'iconv-lite';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { decisions } from './decisions';
import { withDistrict } from './with-district';

const rows = [
  '统一社会信用代码,企业名称,批次,文号,日期,结果',
  '91320404MA1WX0024Y,钟楼甲科技有限公司,2025-1,苏高企协办〔2025〕5号,2025-10-20,公示',
  ',钟楼乙科技有限公司,2025-1,苏高企协办〔2025〕5号,2025-10-20,公示',
];

describe('terrace decisions import', () => {
  const before = { ...process.env };
  let postgres: TestPostgres;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    folder = mkdtempSync(join(tmpdir(), 'terrace-decisions-'));
    file = join(folder, '公示名单.csv');
    writeFileSync(file, iconv.encode(rows.join('\r\n'), 'gb18030'));
    process.env['DATABASE_URL'] = postgres.url;
    process.env['TERRACE_DATA'] = folder;
    const userOf = (login: string, role: Role) => ({
      ...{ id: uuidOf('user', login), login, name: login, roles: [role] },
      ...{ passwordHash: '', enterpriseId: null, email: null },
    });
    await withDistrict((district) =>
      district.get(UserStore).upsert([userOf('officer', 'officer'), userOf('auditor', 'admin')]),
    );
  }, 120_000);

  afterAll(async () => {
    process.env = before;
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }, 60_000);

  async function told(...words: string[]): Promise<{ code: number; text: string }> {
    const printed: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text));
      return true;
    });
    try {
      return { code: await decisions(words), text: printed.join('') };
    } finally {
      write.mockRestore();
    }
  }

  it('says what would become of each row, records it once, and writes the list with the outcomes', async () => {
    const preview = await told('import', file, '--dry-run');
    expect(preview.code).toBe(1);
    expect(preview.text).toMatch(/^#2 unmatched 91320404MA1WX0024Y 钟楼甲科技有限公司$/m);
    expect(preview.text).toMatch(/^ {2}统一社会信用代码：信用代码为空/m);
    expect(preview.text).toMatch(/2 rows 共 2 行: unmatched 1, bad 1$/m);
    const out = join(folder, 'out.xlsx');
    expect((await told('import', file, `--out=${out}`)).text).toMatch(/unmatched 1, bad 1$/m);
    const tables = await readTables(await readFile(out));
    expect(tables?.get('名单')?.[1]?.cells.at(-1)).toMatch(/^未登记，待匹配/);
    expect((await told('import', file)).text).toMatch(/repeated 1, bad 1$/m);
  });

  it('asks the authority of the person it acts for', async () => {
    await expect(told('import', file, '--as=auditor')).rejects.toMatchObject({ code: 'command.forbidden' });
    await expect(told('import', file, '--as=nobody')).rejects.toMatchObject({ code: 'command.nobody' });
  });

  it.each([
    ['no file', []],
    ['two files', ['a.csv', 'b.csv']],
    ['a batch that is none', ['a.csv', '--batch=first']],
    ['an unknown option', ['a.csv', '--force']],
  ])('says how it is used when given %s', async (_, words) => {
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect((await told('import', ...words)).code).toBe(2);
    expect(write).toHaveBeenCalledWith(expect.stringContaining('terrace decisions import'));
    write.mockRestore();
  });
});
