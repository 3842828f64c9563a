import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { EnterpriseStore, readTables } from '@terrace/enterprises';
import { UserStore } from '@terrace/identity';
import type { Role } from '@terrace/kernel';
import { uuidOf } from '@terrace/workflow';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { importList } from './import';
import { withDistrict } from './with-district';

const header = '统一社会信用代码,企业名称,成立日期,2025年销售收入（万元）';
const row = '91320404MA1WX0024Y,钟楼甲科技有限公司,2019-05-20,100';

describe('terrace import', () => {
  const before = { ...process.env };
  let postgres: TestPostgres;
  let folder: string;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    folder = mkdtempSync(join(tmpdir(), 'terrace-import-'));
    process.env['DATABASE_URL'] = postgres.url;
    process.env['TERRACE_DATA'] = folder;
    const userOf = (login: string, role: Role) => ({
      ...{ id: uuidOf('user', login), login, name: login, roles: [role] },
      ...{ passwordHash: '', enterpriseId: null, email: null },
    });
    await withDistrict((district) =>
      district.get(UserStore).upsert([userOf('officer', 'officer'), userOf('reviewer', 'reviewer')]),
    );
  }, 120_000);

  afterAll(async () => {
    process.env = before;
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }, 60_000);

  const fileOf = (name: string, ...rows: string[]): string => {
    const file = join(folder, name);
    writeFileSync(file, [header, ...rows].join('\n'));
    return file;
  };

  const onRecord = () =>
    withDistrict(async (district) => {
      const store = district.get(EnterpriseStore);
      const { items } = await store.search({ offset: 0, limit: 10 });
      return store.recordsOf(items.map(({ id }) => id));
    });

  async function told(...words: string[]): Promise<{ code: number; text: string }> {
    const printed: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text));
      return true;
    });
    try {
      return { code: await importList(words), text: printed.join('') };
    } finally {
      write.mockRestore();
    }
  }

  it('says beforehand what would come of a list, and changes nothing by that', async () => {
    const preview = await told(fileOf('甲.csv', row), '--dry-run');
    expect(preview).toEqual({
      code: 0,
      text: expect.stringMatching(/would be 预览: created 1, updated 0, unchanged 0, rejected 0$/m) as string,
    });
    expect(await onRecord()).toEqual([]);
  });

  it('takes the list, finds it unchanged the second time, and hands it back with what came of each row', async () => {
    const out = join(folder, 'out.xlsx');
    const file = fileOf('甲乙.csv', row, '91320404,钟楼乙科技有限公司,2019-05-20,1');
    const first = await told(file, `--out=${out}`);
    expect(first.code).toBe(1);
    expect(first.text).toMatch(/^#3 91320404 钟楼乙科技有限公司$/m);
    expect(first.text).toMatch(/created 1, updated 0, unchanged 0, rejected 1$/m);
    expect((await told(file)).text).toMatch(/created 0, updated 0, unchanged 1, rejected 1$/m);
    const tables = await readTables(await readFile(out));
    expect(tables?.get('名单')?.map(({ cells }) => cells.at(-1)?.split(/\n|：/)[0])).toEqual([
      '导入结果 Result',
      '已导入',
      '未导入',
    ]);
  });

  it('keeps the founding date of one on record that the list leaves out, and asks it of one that is new', async () => {
    const { code, text } = await told(
      fileOf(
        '无日期.csv',
        '91320404MA1WX0024Y,钟楼甲科技有限公司,,200',
        '91320404MA1WX0032R,钟楼丙科技有限公司,,1',
      ),
    );
    expect(code).toBe(1);
    expect(text).toMatch(/^#3 91320404MA1WX0032R[\s\S]*而该企业尚未入库/m);
    const [record, ...others] = await onRecord();
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      enterprise: { registeredOn: '2019-05-20' },
      figures: [{ salesYuan: '2000000' }],
    });
  });

  it('asks the authority of the person it acts for', async () => {
    await expect(told(fileOf('甲.csv', row), '--as=reviewer')).rejects.toMatchObject({
      code: 'command.forbidden',
    });
  });

  it.each([
    ['no file', []],
    ['two files', ['a.csv', 'b.csv']],
    ['a preview that is to be written', ['a.csv', '--dry-run', '--out=b.xlsx']],
    ['an unknown option', ['a.csv', '--force']],
  ])('says how it is used when given %s', async (_, words) => {
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect((await told(...words)).code).toBe(2);
    expect(write).toHaveBeenCalledWith(expect.stringContaining('terrace import'));
    write.mockRestore();
  });
});
