import type { Body } from './testing/compiled';
import { examined, problemsOf, reason, states, to, when } from './testing/examined';
import type { Json, StateDef } from './types';

describe('a chart examined', () => {
  it('is told where a problem stands by the same locate as when it was compiled', () => {
    const [first] = problemsOf(states({ on: { go: to('end') } }, { lost: { on: { go: to('end') } } }));
    expect(first).toMatchObject({ path: 'states.lost', line: 2 });
  });

  it.each<[string, Body]>([
    [
      'with a default last',
      states(
        { on: { go: [to('end', { guard: when('facts.ok') }), to('b')] } },
        { b: { on: { go: to('end') } } },
      ),
    ],
    [
      'whose guards exclude one another',
      states({
        on: {
          go: [to('end', { guard: when('facts.score > 60') }), to('a', { guard: when('facts.score <= 60') })],
        },
      }),
    ],
    [
      'whose rivals are sent by different roles',
      states({
        on: {
          go: [
            to('end', { guard: when('facts.score > 5') }),
            { target: 'end', do: [{ assign: { n: '1' } }], by: ['head'], guard: when('facts.score > 6') },
          ],
        },
      }),
    ],
    ['whose timer only reminds', states({ timers: { late: { due: { days: 3 } } }, on: { go: to('end') } })],
    [
      'that ends by a done event after raising one',
      states({
        initial: 'b',
        states: { b: { on: { go: to('c', { do: [{ raise: 'noted' }] }) } }, c: { type: 'final' } },
        on: { noted: {}, 'done.state.a': { target: 'end' } },
      }),
    ],
    [
      'that comes back to where it stood',
      states(
        {
          initial: 'b',
          states: {
            b: { on: { next: to('c') } },
            c: {},
            past: { type: 'history', history: 'deep', initial: 'b' },
          },
          on: { go: to('end'), pause: to('d') },
        },
        { d: { on: { back: to('past') } } },
      ),
    ],
    [
      'that listens for failing expressions',
      states({
        entry: [{ assign: { n: 'facts.score + 1' } }],
        on: { 'error.execution': { target: 'end' }, go: to('end') },
      }),
    ],
  ])('%s has nothing wrong with it', (_, body) => {
    expect(problemsOf(body)).toEqual([]);
  });

  it('is not told of the transitions of an unreachable state, nor of states inside it', () => {
    const lost = { initial: 'x', states: { x: { on: { go: to('y') } }, y: { on: { go: to('end') } } } };
    expect(problemsOf(states({ on: { go: to('end') } }, { lost })).map(({ path }) => path)).toEqual([
      'states.lost',
    ]);
  });

  it('does not take a condition on active states for open', () => {
    const body = states({
      type: 'parallel',
      states: {
        left: { initial: 'l1', states: { l1: {}, l2: {} } },
        right: {
          initial: 'r1',
          states: { r1: { always: { target: 'r2', guard: when('In("l2")') } }, r2: {} },
        },
      },
      on: { go: to('end') },
    });
    expect(problemsOf(body).map(({ path }) => path)).toEqual([
      'states.a.states.left.states.l2',
      'states.a.states.right.states.r2',
      'states.a.states.right.states.r1.always',
    ]);
  });
});

describe('what a chart says is intended', () => {
  const overlapping = (meta: Record<string, Json>): Body =>
    states({
      on: {
        go: [
          to('end', { guard: when('facts.score > 5') }),
          to('a', { guard: when('facts.score > 4'), meta }),
        ],
      },
    });

  it('is not told again', () => {
    expect(
      problemsOf(overlapping({ intended: { overlap: { zh: '从高到低', en: 'Highest first' } } })),
    ).toEqual([]);
  });

  it('needs its reason in both languages', () => {
    expect(problemsOf(overlapping({ intended: { overlap: { zh: '从高到低', en: '' } } }))).toMatchObject([
      { path: 'states.a.on.go.1.meta.intended.overlap', cure: 'Write the reason as { zh: …, en: … }.' },
    ]);
  });

  it('may not be said where there is nothing of the kind', () => {
    const meta = { intended: { 'no-exit': reason } };
    expect(problemsOf(states({ on: { go: to('end') }, meta }))).toMatchObject([
      { path: 'states.a.meta.intended.no-exit', cure: 'Remove the statement.' },
    ]);
  });

  it('may not be something unheard of', () => {
    expect(
      problemsOf(states({ on: { go: to('end') }, meta: { intended: { 'no-exits': reason } } })),
    ).toMatchObject([{ message: "'no-exits' is nothing that could be found." }]);
  });
});

describe('how far an examination goes', () => {
  const ring = (size: number): Record<string, StateDef> =>
    Object.fromEntries(
      Array.from({ length: size }, (_, i) => [
        `s${String(i)}`,
        { on: { next: to(`s${String((i + 1) % size)}`) } },
      ]),
    );

  it('counts the configurations in which a case can wait or end', () => {
    expect(examined(states({ on: { go: to('b') } }, { b: { always: { target: 'end' } } }))).toMatchObject({
      explored: 2,
      complete: true,
    });
  });

  it('stops at the bound, says so and claims nothing that might have come later', () => {
    const body: Body = { initial: 's0', states: { ...ring(50), lost: { on: { go: to('s0') } } } };
    expect(examined(body, { limit: 10 })).toMatchObject({ explored: 10, complete: false, problems: [] });
    expect(examined(body)).toMatchObject({ explored: 50, complete: true });
  });

  it('tells which transitions an event from outside can end the case by, through whatever passes by itself', () => {
    const body = states(
      {
        initial: 'b',
        states: { b: { on: { late: { target: 'c' }, done: to('c') } }, c: { type: 'final' } },
        on: { 'done.state.a': { target: 'd' } },
      },
      { d: { entry: [{ raise: 'over' }], on: { over: { target: 'e' } } }, e: { always: { target: 'end' } } },
    );
    expect(examined(body).endings.map(({ path, by, ends }) => [path.join('.'), by, ends])).toEqual([
      ['states.a.states.b.on.late', ['system'], ['end']],
      ['states.a.states.b.on.done', ['officer'], ['end']],
    ]);
  });
});
