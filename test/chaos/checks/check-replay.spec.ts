import { checkReplay } from './check-replay';
import { lawful } from './testing/lawful';

const evidence = lawful();
const history = evidence.histories.get('errand') ?? [];
const whats = (changed: Partial<typeof evidence>) =>
  checkReplay({ ...evidence, ...changed }).map(({ what }) => what);

describe('a history decided again', () => {
  it('leads to the snapshot its case has', () => {
    expect(whats({})).toEqual([]);
  });

  it('is found when its case has another', () => {
    const instances = evidence.instances.map((each) => ({
      ...each,
      snapshot: { ...each.snapshot, data: { ...each.snapshot.data, rounds: 7 } },
    }));
    expect(whats({ instances })).toEqual(['its history leads to another snapshot than it has']);
  });

  it('is found when it went another way', () => {
    const histories = new Map([['errand', history.map((entry) => ({ ...entry, entered: ['closed'] }))]]);
    expect(whats({ histories })).toEqual(['event 0: started enters drafting, and entered closed']);
  });

  it('is found when an event would be refused', () => {
    const [first, second] = history;
    const histories = new Map([['errand', first && second ? [first, { ...second, name: 'release' }] : []]]);
    expect(whats({ histories })[0]).toContain('release is refused');
  });
});
