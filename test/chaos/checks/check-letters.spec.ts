import { checkLetters } from './check-letters';
import { lawful } from './testing/lawful';

const evidence = lawful();
const whats = (letters: typeof evidence.letters) =>
  checkLetters({ ...evidence, letters }).map(({ what }) => what);

describe('the letters', () => {
  it('came once, and every reminder that was due', () => {
    expect(evidence.letters).toHaveLength(4);
    expect(whats(evidence.letters)).toEqual([]);
  });

  it('are missed when one did not come', () => {
    expect(whats(evidence.letters.filter(({ kind }) => kind !== 'errand-arrived'))).toEqual(['came 0 times']);
  });

  it('are found when one came twice', () => {
    const [arrived] = evidence.letters;
    expect(whats([...evidence.letters, ...(arrived ? [{ ...arrived, id: 'again' }] : [])])).toEqual([
      'came 2 times',
    ]);
  });

  it('are found when nobody ordered one', () => {
    const [arrived] = evidence.letters;
    const stray = arrived ? [{ ...arrived, id: 'stray', causeId: 'nothing' }] : [];
    expect(whats([...evidence.letters, ...stray])).toEqual(['came, and nothing ordered it']);
  });

  it('are found when a reminder is missing or comes once too often', () => {
    const due = evidence.letters.filter(({ kind }) => kind === 'errand-due');
    const others = evidence.letters.filter(({ kind }) => kind !== 'errand-due');
    expect(whats([...others, ...due.slice(1)])).toEqual(['reminded 2 times, not 3 to 3']);
    expect(whats([...others, ...due, ...due.slice(1, 2)])).toEqual(['reminded 4 times, not 3 to 3']);
  });
});
