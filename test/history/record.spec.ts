import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { caseAsOf, checkRecord, makeRecord } from '@terrace/history';
import type { Instance } from '@terrace/workflow';
import type { Browser, Page } from 'playwright-core';
import { verifyRecord } from '../../apps/cli/src/commands/verify-record';
import { launchBrowser } from '../e2e/launch-browser';
import { KeptHistory } from './kept-history';

const startMs = 180_000;
const page = pathToFileURL(join(process.cwd(), 'apps', 'web', 'public', 'check-record.html')).href;

/** A file as it was read, to be written otherwise. */
interface Written {
  events: {
    seq: number;
    note: string | null;
    data: Record<string, string>;
    attachments?: { sha256: string }[];
  }[];
  days: { day: string; root: string; leafCount: number }[];
  proofs: { seq: number; index: number; path: string[] }[];
  case: { subjectId: string };
}

const forgeries: readonly (readonly [string, (record: Written) => void])[] = [
  ['a changed word', ({ events }) => void (events[2]!.data['words'] = 'other')],
  ['a changed attachment', ({ events }) => void (events[2]!.attachments![0]!.sha256 = 'cd'.repeat(32))],
  ['an attachment left out', ({ events }) => void Reflect.deleteProperty(events[2]!, 'attachments')],
  ['an event taken out', ({ events }) => void events.splice(3, 1)],
  ['an event put in', ({ events }) => void events.splice(3, 0, { ...events[2]! })],
  ['two events that changed places', ({ events }) => void events.splice(2, 2, events[3]!, events[2]!)],
  ['another enterprise', (record) => void (record.case.subjectId = '0'.repeat(36))],
  ['a day that says something else', ({ days }) => void (days[0]!.leafCount += 1)],
  ['a day left out', ({ days }) => void days.splice(1, 1)],
  [
    'a path that leads elsewhere',
    ({ proofs }) => void (proofs[0]!.path = proofs[0]!.path.map(() => 'ab'.repeat(32))),
  ],
  ['a leaf at another place', ({ proofs }) => void (proofs[0]!.index += 1)],
  ['no record at all', (record) => void Reflect.deleteProperty(record, 'events')],
];

describe("an applicant's own record", () => {
  let kept: KeptHistory;
  let instance: Instance;
  let folder: string;
  let file: string;
  let browser: Browser;
  let checker: Page;

  beforeAll(async () => {
    kept = await KeptHistory.begin();
    const { id } = await kept.opened('ONE');
    for (const name of ['TWO', 'THREE', 'FOUR', 'FIVE']) await kept.opened(name);
    await kept.send(id, 'note', { words: '甲' });
    await kept.send(id, 'note', { words: 'b' }, [await kept.filed('纪要.pdf', 'minutes')]);
    kept.at('2026-05-05T02:00:00Z');
    await kept.send(id, 'note', { words: 'c' });
    kept.at('2026-05-07T02:00:00Z');
    await kept.send(id, 'submit');
    await kept.seal();
    [instance] = (await kept.store.load([id])) as [Instance];
    folder = mkdtempSync(join(tmpdir(), 'terrace-record-'));
    file = join(folder, 'record.json');
    const title = { zh: '小流程', en: 'Tiny' };
    writeFileSync(file, JSON.stringify(await makeRecord(kept.archive, instance, title, kept.clock.now())));
    browser = await launchBrowser();
    checker = await browser.newPage();
    await checker.context().setOffline(true);
  }, startMs);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
    await kept.end();
  }, startMs);

  /** What the page says of a file: its lines in English. */
  async function pageOn(path: string, root = '', held: readonly string[] = []): Promise<string[]> {
    await checker.goto(page);
    await checker.getByRole('button', { name: 'English' }).click();
    await checker.locator('[name=root]').fill(root);
    await checker.locator('[name=attachments]').setInputFiles([...held]);
    await checker.locator('[name=record]').setInputFiles(path);
    await checker.locator('#verdict.whole, #verdict.broken').waitFor();
    return checker.locator('#verdict [data-en]').allInnerTexts();
  }

  const read = (path = file): unknown => JSON.parse(readFileSync(path, 'utf8'));

  it('holds, by the command and by the page without a network, and says how much of it is sealed', async () => {
    const checked = checkRecord(read());
    expect(checked).toMatchObject({ problems: [], events: 5, provenSeq: 3 });
    expect(verifyRecord(file, new Map())).toBe(0);
    const { day, root } = checked.lastDay!;
    expect(day).toBe('2026-05-06');
    expect(await pageOn(file)).toEqual([
      'ONE: the record holds. 5 events, 4 of them below sealed days.',
      'Compare this root with the published one:',
      `${day}:${root}`,
    ]);
    expect((await pageOn(file, `${day}:${root}`)).at(-1)).toBe('It agrees with the published root.');
  });

  it.each(forgeries)('is refused by both in the same words with %s', async (_what, forge) => {
    const forged = read() as Written;
    forge(forged);
    const path = join(folder, 'forged.json');
    writeFileSync(path, JSON.stringify(forged));
    const { problems } = checkRecord(read(path));
    expect(problems.length).toBeGreaterThan(0);
    expect(verifyRecord(path, new Map())).toBe(1);
    expect(await pageOn(path)).toEqual(problems.map(({ en }) => `✗ ${en}`));
  });

  it('says of a file held beside it which event carries it, or that none does', async () => {
    const [same, other] = ['minutes.pdf', 'other.pdf'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(same, 'minutes');
    writeFileSync(other, 'other minutes');
    const held = { name: 'minutes.pdf', sha256: createHash('sha256').update('minutes').digest('hex') };
    expect(checkRecord(read(), new Map(), [held]).carried).toEqual([{ name: 'minutes.pdf', seq: 2 }]);
    expect(verifyRecord(file, new Map(), [same])).toBe(0);
    expect((await pageOn(file, '', [same])).at(-1)).toBe('"minutes.pdf" is the file that event #2 carries.');
    expect(verifyRecord(file, new Map(), [same, other])).toBe(1);
    expect(await pageOn(file, '', [same, other])).toEqual([
      '✗ "other.pdf" is not a file that any event carries, or it was changed',
    ]);
  });

  it('is refused by both where the published root is another', async () => {
    const other = 'cd'.repeat(32);
    const problem = 'the root of 2026-05-05 is not the published one';
    expect(checkRecord(read(), new Map([['2026-05-05', other]])).problems[0]?.en).toBe(problem);
    expect(await pageOn(file, `2026-05-05:${other}`)).toEqual([`✗ ${problem}`]);
  });

  it('shows the case at any past moment by what was known then', async () => {
    const history = await kept.store.history(instance.id);
    expect(caseAsOf(instance, history, { at: new Date('2026-05-04T00:59:59Z') })).toBeNull();
    const before = caseAsOf(instance, history, { at: new Date('2026-05-05T01:59:59Z') })!;
    expect(before.snapshot.data).toEqual({ rounds: 2, words: 'b' });
    expect(before.facts).toEqual({ income: 4_000 });
    expect(before.snapshot.configuration).toEqual(['drafting']);
    expect(caseAsOf(instance, history, { seq: 3 })!.facts).toEqual({ income: 5_000 });
    const now = caseAsOf(instance, history, { seq: 4 })!;
    expect(now.snapshot).toEqual(instance.snapshot);
    expect(now.isExact).toBe(true);
  });

  it('follows cases whose events do not say what they made of them by the states they left and entered', async () => {
    const history = (await kept.store.history(instance.id)).map(({ change: _change, ...entry }) => entry);
    const found = caseAsOf(instance, history, { seq: 4 })!;
    expect(found.snapshot.configuration).toEqual(['review']);
    expect(found.isExact).toBe(false);
  });
});
