import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { EnterpriseStore } from '@terrace/enterprises';
import { readTables } from '@terrace/spreadsheets';
import { openDistrictForCommands, told, type DistrictForCommands } from '../testing/district-for-commands';
import { importList } from './import';
import { withDistrict } from './with-district';

const header = '统一社会信用代码,企业名称,成立日期,2025年销售收入（万元）';
const row = '91320404MA1WX0024Y,钟楼甲科技有限公司,2019-05-20,100';

describe('terrace import', () => {
  let district: DistrictForCommands;

  beforeAll(async () => {
    district = await openDistrictForCommands({ officer: 'officer', reviewer: 'reviewer' });
  }, 120_000);

  afterAll(() => district.close(), 60_000);

  const answer = (...words: string[]) => told(() => importList(words));

  const fileOf = (name: string, ...rows: string[]): string => {
    const file = join(district.folder, name);
    writeFileSync(file, [header, ...rows].join('\n'));
    return file;
  };

  const onRecord = () =>
    withDistrict(async (app) => {
      const store = app.get(EnterpriseStore);
      const { items } = await store.search({ offset: 0, limit: 10 });
      return store.recordsOf(items.map(({ id }) => id));
    });

  it('says beforehand what would come of a list, and changes nothing by that', async () => {
    const preview = await answer(fileOf('甲.csv', row), '--dry-run');
    expect(preview).toEqual({
      code: 0,
      text: expect.stringMatching(/would be 预览: created 1, updated 0, unchanged 0, rejected 0$/m) as string,
    });
    expect(await onRecord()).toEqual([]);
  });

  it('takes the list, finds it unchanged the second time, and hands it back with what came of each row', async () => {
    const out = join(district.folder, 'out.csv');
    const file = fileOf('甲乙.csv', row, '91320404,钟楼乙科技有限公司,2019-05-20,1');
    const first = await answer(file, `--out=${out}`);
    expect(first.code).toBe(1);
    expect(first.text).toMatch(/^#3 91320404 钟楼乙科技有限公司$/m);
    expect(first.text).toMatch(/created 1, updated 0, unchanged 0, rejected 1$/m);
    expect((await answer(file)).text).toMatch(/created 0, updated 0, unchanged 1, rejected 1$/m);
    const tables = await readTables(await readFile(out));
    expect(tables?.get('csv')?.map(({ cells }) => cells.at(-1)?.split(/\n|：/)[0])).toEqual([
      '导入结果 Result',
      '已导入',
      '未导入',
    ]);
  });

  it('keeps the founding date of one on record that the list leaves out, and asks it of one that is new', async () => {
    const { code, text } = await answer(
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
    await expect(answer(fileOf('甲.csv', row), '--as=reviewer')).rejects.toMatchObject({
      code: 'command.forbidden',
    });
  });

  it.each([
    ['no file', []],
    ['two files', ['a.csv', 'b.csv']],
    ['an unknown option', ['a.csv', '--force']],
  ])('says how it is used when given %s', async (_, words) => {
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect((await answer(...words)).code).toBe(2);
    expect(write).toHaveBeenCalledWith(expect.stringContaining('terrace import'));
    write.mockRestore();
  });
});
