import { celExpressions } from '@terrace/expressions';
import { compileChart } from './compile/compile-chart';
import { whole } from './testing/compiled';
import type { ChartDef, StateDef } from './types';

const reason = { zh: '一', en: 'one' };
const on = (transition: object): StateDef => ({ on: { go: transition } });
const guard = (when: string) => [{ id: 'c', when, reason }];

function problemsOf(chart: ChartDef) {
  const result = compileChart(chart, celExpressions, (path) => ({ line: path.length, column: 1 }));
  return result.kind === 'wrong' ? result.problems : [];
}

const states = (a: unknown, more: Record<string, StateDef> = {}): ChartDef =>
  whole({ initial: 'a', states: { a: a as StateDef, ...more } });

const mistakes: readonly [name: string, chart: ChartDef, path: string, message: string, cure: string][] = [
  ['a misspelt key', states({ entri: [] }), 'states.a.entri', "Unknown key 'entri'", "Did you mean 'entry'?"],
  [
    'a wrong type',
    states({ entry: 'x' }),
    'states.a.entry',
    'Expected a list, found "x"',
    'Write a list here.',
  ],
  [
    'a delay without its unit',
    states({ entry: [{ send: 'x', delay: '5' }] }),
    'states.a.entry.0.delay',
    "'5' is not a delay",
    '90s',
  ],
  [
    'a send to what is never invoked',
    states({ entry: [{ send: 'x', to: '#_reviw' }], invoke: { review: { chart: 'other' } } }),
    'states.a.entry.0.to',
    "Nobody is found under '#_reviw'",
    "Did you mean '#_review'?",
  ],
  [
    'an unknown target',
    states(on({ target: 'reviw' }), { review: {} }),
    'states.a.on.go.target',
    "no state 'reviw'",
    "Did you mean 'review'?",
  ],
  [
    'an unknown target among several',
    states({ on: { go: [{}, { target: ['a', 'x'] }] } }),
    'states.a.on.go.1.target.1',
    "no state 'x'",
    'a',
  ],
  [
    'an id used twice',
    states({ initial: 'b', states: { b: {} } }, { b: {} }),
    'states.b',
    "'b' is used twice",
    'unique in the whole chart',
  ],
  [
    'a missing initial',
    states({ states: { b: {}, c: {} } }),
    'states.a',
    'does not say where it begins',
    'initial: b',
  ],
  [
    'an initial outside',
    states({ initial: 'z', states: { b: {} } }, { z: {} }),
    'states.a.initial',
    "'z' is not inside 'a'",
    'Begin in a state inside',
  ],
  [
    'a transition out of a final state',
    states({ type: 'final', on: { go: { target: 'a' } } }),
    'states.a.on',
    'has a transition out of it',
    "Remove 'on'",
  ],
  [
    'a final region',
    states({ type: 'parallel', states: { b: { type: 'final' } } }),
    'states.a.states.b',
    'directly inside the parallel',
    'inside one of the regions',
  ],
  [
    'an empty parallel state',
    states({ type: 'parallel' }),
    'states.a',
    'has no states inside',
    'make it atomic',
  ],
  [
    'an atomic state with states',
    states({ type: 'atomic', states: { b: {} } }),
    'states.a.states',
    "cannot have 'states'",
    'change the state',
  ],
  [
    'targets that exclude one another',
    states(on({ target: ['b', 'c'] }), { b: {}, c: {} }),
    'states.a.on.go.target',
    'cannot be entered together',
    'different regions',
  ],
  [
    'history in the chart itself',
    states({}, { h: { type: 'history', initial: 'a' } }),
    'states.h',
    'never left',
    'Put it inside',
  ],
  ['a parallel chart', { ...states({}), type: 'parallel' }, 'type', 'always compound', 'Remove this type'],
  [
    'an unknown fact',
    states(on({ guard: guard('facts.staf > 3') })),
    'states.a.on.go.guard.0.when',
    'No such key: staf',
    'Correct the expression',
  ],
  [
    'a type error',
    states(on({ guard: guard('facts.name > 3') })),
    'states.a.on.go.guard.0.when',
    'no such overload: string > int (at character 1',
    'Correct',
  ],
  [
    'a guard that is no condition',
    states(on({ guard: guard('facts.staff + 1') })),
    'states.a.on.go.guard.0.when',
    'true or false',
    'Correct',
  ],
  [
    'a syntax error',
    states(on({ guard: guard('facts.staff >') })),
    'states.a.on.go.guard.0.when',
    'Unexpected token',
    'Correct',
  ],
  [
    'an unknown state in In',
    states(on({ guard: guard('In("b")') })),
    'states.a.on.go.guard.0.when',
    "no state 'b'",
    'Correct',
  ],
  [
    'a condition twice',
    states(on({ guard: [...guard('true'), ...guard('false')] })),
    'states.a.on.go.guard.1.id',
    'stands twice',
    'its own id',
  ],
  [
    'an assignment to nothing',
    states({ entry: [{ assign: { round: '1' } }] }),
    'states.a.entry.0.assign.round',
    "no data 'round'",
    "Did you mean 'rounds'?",
  ],
  [
    'an assignment of another type',
    states({ entry: [{ assign: { rounds: '"one"' } }] }),
    'states.a.entry.0.assign.rounds',
    'gives string, int is wanted',
    'type int',
  ],
  [
    'an unknown type',
    { ...states({}), facts: { x: 'integer' } },
    'facts.x',
    "'integer' is not a type",
    'int',
  ],
  [
    'a fact inside a fact',
    { ...states({}), facts: { x: 'int', 'x.y': 'int' } },
    'facts.x',
    "as holding 'x.y'",
    'Keep one',
  ],
  [
    'an endless eventless transition',
    states({ always: {} }),
    'states.a.always',
    'again and again',
    'a guard',
  ],
  [
    'roles on an eventless transition',
    states({ always: { target: 'b', by: ['officer'] } }, { b: {} }),
    'states.a.always',
    'nobody sends it',
    "Remove 'by'",
  ],
  [
    'an action of two kinds',
    states({ entry: [{ raise: 'a', cancel: 'b' }] }),
    'states.a.entry.0',
    'this one has raise and cancel',
    'exactly one of',
  ],
];

describe('a chart with a mistake', () => {
  it.each(mistakes)('is refused for %s, with its place and its cure', (_, chart, path, message, cure) => {
    const declared: ChartDef = {
      ...chart,
      facts: chart.facts ?? { staff: 'int', name: 'string' },
      data: { rounds: { type: 'int', initial: 0 } },
    };
    const found = problemsOf(declared).map((problem) => ({ ...problem, path: problem.path.join('.') }));
    expect(found).toContainEqual({
      path,
      line: path.split('.').length,
      column: 1,
      message: expect.stringContaining(message) as string,
      cure: expect.stringContaining(cure) as string,
    });
  });

  it('is told of all its mistakes at once', () => {
    expect(problemsOf(states({ ...on({ target: 'x' }), always: { target: 'y' } }))).toHaveLength(2);
  });

  it('is compiled once it is right, with its states numbered in document order', () => {
    const result = compileChart(
      states({ initial: 'b', states: { b: {}, c: {} } }, { d: {} }),
      celExpressions,
    );
    if (result.kind === 'wrong') throw new Error('wrong');
    expect([...result.chart.states.values()].map((state) => [state.id, state.order, state.depth])).toEqual([
      ['a', 1, 1],
      ['b', 2, 2],
      ['c', 3, 2],
      ['d', 4, 1],
    ]);
    expect(result.chart.pathOf('c')).toEqual(['a', 'c']);
  });
});
