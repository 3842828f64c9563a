import { celExpressions } from '@terrace/expressions';
import { after, begun, compiled, machine, moved } from './testing/compiled';
import { transition } from './transition';

const review = compiled(
  {
    initial: 'review',
    states: {
      review: {
        type: 'parallel',
        on: { 'done.state.review': { target: 'decided' }, withdraw: { target: 'withdrawn' } },
        states: {
          finance: {
            initial: 'books',
            states: {
              books: { on: { 'books.read': { target: 'financeDone' }, both: { target: 'financeDone' } } },
              financeDone: { type: 'final' },
            },
          },
          technology: {
            initial: 'lab',
            states: {
              lab: { on: { 'lab.seen': { target: 'techDone' }, both: { target: 'techDone' } } },
              techDone: { type: 'final' },
            },
          },
        },
      },
      decided: { type: 'final' },
      withdrawn: {},
    },
  },
  celExpressions,
);

describe('parallel states', () => {
  it('enters every region at once', () => {
    expect(begun(review).configuration).toEqual(['review', 'finance', 'books', 'technology', 'lab']);
  });

  it('moves one region and leaves the other where it stands', () => {
    expect(after(review, ['books.read']).configuration).toEqual([
      'review',
      'finance',
      'financeDone',
      'technology',
      'lab',
    ]);
  });

  it('is done when its last region is done', () => {
    const decision = moved(transition(review, after(review, ['books.read']), { name: 'lab.seen' }, machine));
    expect(decision.next).toMatchObject({ configuration: ['decided'], done: true });
    expect(decision.left).toEqual(['lab', 'techDone', 'technology', 'financeDone', 'finance', 'review']);
  });

  it('takes one transition per region for one event', () => {
    expect(after(review, ['both'])).toMatchObject({ configuration: ['decided'], done: true });
  });

  it('leaves all regions together', () => {
    expect(after(review, ['books.read', 'withdraw']).configuration).toEqual(['withdrawn']);
  });

  it('enters several targets in different regions and the remaining regions by default', () => {
    const chart = compiled(
      {
        initial: 'away',
        states: {
          away: { on: { jump: { target: ['a2', 'c2'] } } },
          all: {
            type: 'parallel',
            states: {
              a: { initial: 'a1', states: { a1: {}, a2: {} } },
              b: { initial: 'b1', states: { b1: {}, b2: {} } },
              c: { initial: 'c1', states: { c1: {}, c2: {} } },
            },
          },
        },
      },
      celExpressions,
    );
    expect(after(chart, ['jump']).configuration).toEqual(['all', 'a', 'a2', 'b', 'b1', 'c', 'c2']);
  });

  it('lets the region earlier in the document win where two transitions conflict', () => {
    const chart = compiled(
      {
        initial: 'p',
        states: {
          p: {
            type: 'parallel',
            states: {
              a: { initial: 'a1', states: { a1: { on: { go: { target: 'first' } } } } },
              b: { initial: 'b1', states: { b1: { on: { go: { target: 'second' } } } } },
            },
          },
          first: {},
          second: {},
        },
      },
      celExpressions,
    );
    expect(after(chart, ['go']).configuration).toEqual(['first']);
  });

  it('lets the inner state win over the outer one', () => {
    const chart = compiled(
      {
        initial: 'p',
        states: {
          p: {
            initial: 'a',
            on: { go: { target: 'outer' } },
            states: { a: { on: { go: { target: 'b' } } }, b: {} },
          },
          outer: {},
        },
      },
      celExpressions,
    );
    expect(after(chart, ['go']).configuration).toEqual(['p', 'b']);
    expect(after(chart, ['go', 'go']).configuration).toEqual(['outer']);
  });
});
