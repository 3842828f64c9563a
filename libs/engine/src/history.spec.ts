import { celExpressions } from '@terrace/expressions';
import { after, compiled } from './testing/compiled';

const paused = (history: 'shallow' | 'deep') =>
  compiled(
    {
      initial: 'work',
      states: {
        work: {
          initial: 'draft',
          on: { pause: { target: 'rest' } },
          states: {
            past: { type: 'history', history, initial: 'draft' },
            draft: { on: { next: { target: 'check' } } },
            check: {
              initial: 'first',
              states: { first: { on: { next: { target: 'second' } } }, second: {} },
            },
          },
        },
        rest: { on: { resume: { target: 'past' }, restart: { target: 'work' } } },
      },
    },
    celExpressions,
  );

describe('history states', () => {
  it('return to the child last active when shallow, beginning it anew', () => {
    expect(after(paused('shallow'), ['next', 'next', 'pause', 'resume']).configuration).toEqual([
      'work',
      'check',
      'first',
    ]);
  });

  it('return to the innermost states last active when deep', () => {
    expect(after(paused('deep'), ['next', 'next', 'pause', 'resume']).configuration).toEqual([
      'work',
      'check',
      'second',
    ]);
  });

  it('are forgotten by nobody: a plain entry begins at the beginning', () => {
    expect(after(paused('deep'), ['next', 'next', 'pause', 'restart']).configuration).toEqual([
      'work',
      'draft',
    ]);
  });

  it('take their default before their parent was ever left', () => {
    const chart = compiled(
      {
        initial: 'outside',
        data: { steps: { type: 'string', initial: '' } },
        states: {
          outside: { on: { resume: { target: 'past' } } },
          work: {
            initial: 'a',
            states: {
              past: {
                type: 'history',
                initial: 'b',
                initialDo: [{ assign: { steps: 'data.steps + "default"' } }],
              },
              a: {},
              b: {},
            },
          },
        },
      },
      celExpressions,
    );
    expect(after(chart, ['resume'])).toMatchObject({
      configuration: ['work', 'b'],
      data: { steps: 'default' },
    });
  });

  it('remember every region of a parallel state', () => {
    const chart = compiled(
      {
        initial: 'both',
        states: {
          both: {
            type: 'parallel',
            on: { pause: { target: 'rest' } },
            states: {
              past: { type: 'history', history: 'deep' },
              a: { initial: 'a1', states: { a1: { on: { a: { target: 'a2' } } }, a2: {} } },
              b: { initial: 'b1', states: { b1: { on: { b: { target: 'b2' } } }, b2: {} } },
            },
          },
          rest: { on: { resume: { target: 'past' } } },
        },
      },
      celExpressions,
    );
    expect(after(chart, ['b', 'pause'])).toMatchObject({ history: { past: ['a1', 'b2'] } });
    expect(after(chart, ['b', 'pause', 'resume']).configuration).toEqual(['both', 'a', 'a1', 'b', 'b2']);
  });

  it('lead back into the state they stand in, even when that is left for it', () => {
    const chart = compiled(
      {
        initial: 'both',
        states: {
          both: {
            type: 'parallel',
            states: {
              past: { type: 'history', history: 'deep' },
              a: {
                initial: 'a1',
                on: { again: { target: 'past', internal: true } },
                states: { a1: {}, a2: {} },
              },
            },
          },
        },
      },
      celExpressions,
    );
    expect(after(chart, ['again']).configuration).toEqual(['both', 'a', 'a1']);
  });
});
