import { checkTimes } from './check-times';
import { lawful } from './testing/lawful';

const dayMs = 86_400_000;
const evidence = lawful();
const history = evidence.histories.get('errand') ?? [];
const moved = (seq: number, byMs: number) => {
  const entries = history.map((entry) =>
    entry.seq === seq ? { ...entry, at: new Date(entry.at.getTime() + byMs) } : entry,
  );
  return checkTimes({ ...evidence, histories: new Map([['errand', entries]]) }).map(({ what }) => what);
};

describe('the times of a history', () => {
  it('run forward', () => {
    expect(checkTimes(evidence)).toEqual([]);
  });

  it('are found where a clock was behind', () => {
    expect(moved(1, -2 * dayMs)).toHaveLength(1);
  });

  it('are found where a clock was ahead', () => {
    expect(moved(1, 400 * dayMs)).toHaveLength(1);
  });
});
