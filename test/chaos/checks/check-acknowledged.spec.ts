import { checkAcknowledged } from './check-acknowledged';
import { lawful } from './testing/lawful';

const evidence = lawful();
const [first, second] = evidence.histories.get('errand') ?? [];
const whats = (changed: Partial<typeof evidence>) =>
  checkAcknowledged({ ...evidence, ...changed }).map(({ what }) => what);

describe('events that were acknowledged', () => {
  it('are each there once', () => {
    expect(whats({})).toEqual([]);
  });

  it('are missed when one is gone', () => {
    const histories = new Map([['errand', first ? [first] : []]]);
    expect(whats({ histories })).toEqual(['was acknowledged and is not there']);
  });

  it('are found when one is there twice', () => {
    const histories = new Map([['errand', first && second ? [first, second, { ...second, seq: 2 }] : []]]);
    expect(whats({ histories })).toEqual(['is there 2 times']);
  });

  it('are found when another event stands under the key', () => {
    const histories = new Map([['errand', first && second ? [first, { ...second, name: 'drop' }] : []]]);
    expect(whats({ histories })).toEqual(['asked for send_for_review, and drop is there']);
  });

  it('may be absent when nobody was told that they were done, and never twice', () => {
    const attempts = evidence.attempts.map((attempt) => ({ ...attempt, acknowledged: false }));
    expect(whats({ attempts, histories: new Map() })).toEqual([]);
    const histories = new Map([['errand', second ? [second, second] : []]]);
    expect(whats({ attempts, histories })).toEqual(['is there 2 times']);
  });

  it('are all there is of people: what nobody sent is found', () => {
    expect(whats({ attempts: evidence.attempts.slice(0, 1) })).toEqual([
      'send_for_review, which nobody sent',
    ]);
  });
});
