import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chart } from '../commands/chart';
import { Trouble } from '../embedded/trouble';

describe('chart simulate', () => {
  let folder = '';
  let printed = '';
  const standIn = (text: string | Uint8Array): boolean => {
    printed += String(text);
    return true;
  };
  const real = process.stdout.write.bind(process.stdout);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'terrace-simulate-'));
    printed = '';
    process.stdout.write = standIn;
  });

  afterEach(() => {
    process.stdout.write = real;
    rmSync(folder, { recursive: true });
  });

  const simulate = (...words: string[]) =>
    chart(['simulate', 'hnte', '--cases=30', '--start=2026-01-05', ...words]);
  const written = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  it('prints what came of a district’s cases, in Chinese first, and writes the same data each time', async () => {
    const [one, other] = [join(folder, 'one.json'), join(folder, 'other.json')];
    expect(await simulate(`--json=${one}`)).toBe(0);
    expect(printed).toMatch(
      /高新技术企业认定（hnte 第1版）：30 个案件，2026-01-05 至 2028-01-04，种子 1。共裁决事件 \d+ 个/,
    );
    for (const title of ['各状态案件数', '办理等待', '逾期', '办结', '不予办理最多的条件', '期末未办结'])
      expect(printed).toContain(title);
    expect(await simulate(`--json=${other}`, '--lang=en')).toBe(0);
    expect(printed).toContain('Waiting, in days, by holder of the ball');
    expect(readFileSync(other, 'utf8')).toBe(readFileSync(one, 'utf8'));
    expect(JSON.parse(readFileSync(one, 'utf8'))).toMatchObject({ cases: 30, from: '2026-01-05' });
  });

  it('goes on with imported cases from where they stand', async () => {
    const from = written(
      'cases.csv',
      'key,state,since\n甲,provincial_review,2025-12-01\n乙,announcing,2025-12-29\n',
    );
    const json = join(folder, 'result.json');
    expect(await simulate(`--from=${from}`, `--json=${json}`)).toBe(0);
    const { cases, series } = JSON.parse(readFileSync(json, 'utf8')) as { cases: number; series: object[] };
    expect(cases).toBe(2);
    expect(series[0]).toMatchObject({ counts: { provincial_review: 1, announcing: 1 } });
  });

  it.each([
    ['behaviour', 'able: 85\n', /b\.txt:1:1 85 is not a share/],
    ['from', 'key,state\n甲,nowhere\n', /b\.txt:2 No case can stand in "nowhere"/],
  ])('refuses a wrong file for --%s with place and cure', async (option, text, message) => {
    const told = simulate(`--${option}=${written('b.txt', text)}`);
    await expect(told).rejects.toThrow(Trouble);
    await expect(told).rejects.toThrow(message);
    await expect(told).rejects.toThrow(/→/);
  });
});
