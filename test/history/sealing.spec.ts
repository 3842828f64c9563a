import { KeptHistory } from './kept-history';

const startMs = 120_000;

describe('sealing the days', () => {
  let kept: KeptHistory;

  beforeAll(async () => {
    kept = await KeptHistory.begin();
  }, startMs);

  afterAll(async () => {
    await kept.end();
  }, startMs);

  const daysOf = (roots: readonly { readonly day: string; readonly leafCount: number }[]): string[] =>
    roots.map(({ day, leafCount }) => `${day}: ${String(leafCount)}`);

  it('seals nothing before anything happened', async () => {
    expect(await kept.seal()).toEqual([]);
  });

  it('waits until midnight in Shanghai has passed and what came before is surely durable', async () => {
    const { id } = await kept.opened('ONE');
    await kept.send(id, 'note', { words: 'a' });
    kept.at('2026-05-04T16:04:59Z');
    expect(await kept.seal()).toEqual([]);
    kept.at('2026-05-04T16:05:01Z');
    expect(daysOf(await kept.seal())).toEqual(['2026-05-04: 1']);
    expect(await kept.seal()).toEqual([]);
  });

  it('makes up for every day on which nobody sealed, each with what had happened by then', async () => {
    const { id } = await kept.opened('TWO');
    kept.at('2026-05-06T02:00:00Z');
    await kept.send(id, 'note', { words: 'b' });
    await kept.opened('THREE');
    kept.at('2026-05-09T00:00:00Z');
    const roots = await kept.seal();
    expect(daysOf(roots)).toEqual(['2026-05-05: 1', '2026-05-06: 2', '2026-05-07: 0', '2026-05-08: 0']);
    expect(roots[1]!.previousRoot).toBe(roots[0]!.root);
    expect(await kept.told()).toEqual([]);
  });

  it('makes each day once, however many try at the same time', async () => {
    await kept.opened('FOUR');
    kept.at('2026-05-12T00:00:00Z');
    const sealed = await Promise.all(Array.from({ length: 6 }, () => kept.seal()));
    expect(daysOf(sealed.flat()).sort()).toEqual(['2026-05-09: 1', '2026-05-10: 0', '2026-05-11: 0']);
    expect(await kept.told()).toEqual([]);
  });
});
