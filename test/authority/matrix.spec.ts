import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Bureau } from './bureau';
import { acts, cells, doorOfFile, doors, ruleOfCondition, rules } from './cells';
import { goThrough } from './go-through';
import { situations } from './situations';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => join(folder, file));

describe('the matrix of doors and rules', () => {
  it('has a cell for every door by every rule, a way through each door and a situation for each rule', () => {
    expect(Object.keys(cells).sort()).toEqual([...doors].sort());
    for (const door of doors) expect(Object.keys(cells[door]).sort()).toEqual([...rules].sort());
    expect(Object.keys(goThrough).sort()).toEqual([...doors].sort());
    expect(Object.keys(situations).sort()).toEqual([...rules].sort());
  });

  it('knows every file of an app that reaches an act on cases', () => {
    const reaching = ['apps/api/src', 'apps/cli/src', 'apps/worker/src']
      .flatMap(filesUnder)
      .filter((file) => {
        const text = readFileSync(file, 'utf8');
        const imported = [
          ...text.matchAll(/import \{([^}]*)\} from '@terrace\/(?:workflow|cases|decisions|cohorts)'/g),
        ];
        const names = imported.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
        return names.some((name) => acts.includes(name));
      });
    expect(reaching.sort()).toEqual(Object.keys(doorOfFile).sort());
  });

  it('speaks for every condition by which identity bars an act', () => {
    const text = filesUnder('libs/identity/src/tasks').map((file) => readFileSync(file, 'utf8'));
    const ids = text.flatMap((source) => [...source.matchAll(/\bid: '([a-z-]+)'/g)].map(([, id]) => id));
    expect([...new Set(ids)].sort()).toEqual(Object.keys(ruleOfCondition).sort());
  });
});

describe('at every door', () => {
  let bureau: Bureau;

  beforeAll(async () => {
    bureau = await Bureau.open();
  }, 120_000);

  afterAll(async () => {
    await bureau.close();
  }, 60_000);

  const attempts = doors.flatMap((door) => rules.map((rule) => [door, rule, cells[door][rule]] as const));

  it.each(attempts)('%s by the rule %s: %s', async (door, rule, cell) => {
    const paper = await bureau.openCase();
    const { attempt, condition, after } = await situations[rule](paper, bureau);
    const before = await paper.instance();
    const refused = await goThrough[door](bureau, paper, attempt);
    const now = await paper.instance();
    await after?.();
    expect(now.snapshot).toEqual(before.snapshot);
    expect(now.version - before.version).toBe(cell === 'notes' ? 1 : 0);
    if (cell === 'notes' || cell === 'cannot') return;
    expect(refused).toMatchObject({ kind: 'forbidden' });
    expect(refused?.reason.zh).toMatch(/\p{Script=Han}/u);
    expect(refused?.conditions?.[0]?.id ?? null).toBe(cell === 'shut' ? null : condition);
    if (cell === 'refuses' && condition !== null) expect(refused?.conditions?.[0]?.remedy?.en).toMatch(/\w/);
  });
});
