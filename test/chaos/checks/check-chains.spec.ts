import { checkChains } from './check-chains';
import { lawful } from './testing/lawful';

const evidence = lawful();
const history = evidence.histories.get('errand') ?? [];
const whats = (changed: Partial<typeof evidence>) =>
  checkChains({ ...evidence, ...changed }).map(({ what }) => what);

describe('the chains', () => {
  it('hold', () => {
    expect(whats({})).toEqual([]);
  });

  it('break where an event was changed', () => {
    const histories = new Map([['errand', history.map((entry) => ({ ...entry, note: '改' }))]]);
    expect(whats({ histories })).toEqual(['the chain breaks at event 0']);
  });

  it('end where their case stands, or it is found', () => {
    expect(whats({ histories: new Map([['errand', history.slice(0, 1)]]) })).toEqual([
      'stands at 1, its history ends at 0',
    ]);
    expect(whats({ histories: new Map() })).toEqual(['stands at 1, its history ends at undefined']);
  });
});
