import { checkStanding } from './check-standing';
import { inspected, lawful } from './testing/lawful';

const evidence = lawful();
const whats = (changed: Partial<typeof evidence>) =>
  checkStanding({ ...evidence, ...changed }).map(({ what }) => what);

describe('a run that has come to rest', () => {
  it('leaves every case where its people took it', () => {
    expect(whats({})).toEqual([]);
  });

  it('is found to have a case elsewhere, or none', () => {
    expect(whats({ destinations: new Map([['errand', 'closed']]) })).toEqual([
      'is in reviewing, not in closed',
    ]);
    expect(whats({ instances: [] })).toEqual(['is in undefined, not in reviewing']);
  });

  it('is found to have a message that was not delivered', () => {
    expect(whats({ undelivered: ['letters one'] })).toEqual(['was not delivered']);
  });

  it('is found to have an overdue timer, but not by a deadline that only stands there', () => {
    const timer = {
      id: 'timer',
      instanceId: 'errand',
      name: 'reviewing/review',
      dueAt: new Date('2026-03-05T01:00:00Z'),
      event: null,
      hasFired: false,
      letter: 'errand-due',
      reminders: [{ offsetDays: 1, at: new Date('2026-03-05T01:00:00Z') }],
      dueOn: '2026-03-05',
      holder: 'head',
      startedAt: new Date('2026-03-02T02:00:00Z'),
      startedSeq: 1,
      basis: null,
    };
    expect(whats({ timers: [timer] })).toEqual(['reviewing/review is overdue']);
    expect(whats({ timers: [{ ...timer, reminders: [] }] })).toEqual([]);
  });

  it('is found to have an invoked case that has not ended', () => {
    expect(checkStanding(inspected()).map(({ what }) => what)).toEqual([
      'was invoked and has not ended, but stands in first',
    ]);
  });
});
