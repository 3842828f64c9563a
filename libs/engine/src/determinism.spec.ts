import { celExpressions } from '@terrace/expressions';
import { start } from './start';
import { as, compiled, moved } from './testing/compiled';
import { transition } from './transition';
import type { Json, Snapshot } from './types';

const chart = compiled(
  {
    initial: 'p',
    facts: { a: 'int', b: 'int' },
    data: { x: { type: 'int', initial: 0 }, y: { type: 'int', initial: 0 } },
    states: {
      p: {
        type: 'parallel',
        states: {
          past: { type: 'history', history: 'deep' },
          l: {
            initial: 'l1',
            states: {
              l1: { on: { go: { target: 'l2', do: [{ assign: { y: 'facts.a', x: 'facts.b' } }] } } },
              l2: {},
            },
          },
          r: { initial: 'r1', states: { r1: { on: { go: { target: 'r2' } } }, r2: {} } },
        },
        on: { out: { target: 'q' } },
      },
      q: { on: { back: { target: 'past' } } },
    },
  },
  celExpressions,
);

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

function run(facts: Record<string, Json>): string[] {
  const ctx = as('system', facts);
  let snapshot: Snapshot = freeze(moved(start(chart, ctx)).next);
  return ['go', 'out', 'back'].map((name) => {
    const decision = moved(transition(chart, snapshot, freeze({ name }), ctx));
    snapshot = freeze(JSON.parse(JSON.stringify(decision.next)) as Snapshot);
    return JSON.stringify(decision);
  });
}

describe('determinism', () => {
  it('gives the same bytes for the same events, through storage and back', () => {
    expect(run({ a: 1, b: 2 })).toEqual(run({ a: 1, b: 2 }));
  });

  it('does not depend on the order of keys in the facts', () => {
    expect(run({ b: 2, a: 1 })).toEqual(run({ a: 1, b: 2 }));
  });

  it('does not depend on the order of keys in a stored snapshot', () => {
    const ctx = as('system', { a: 1, b: 2 });
    const { configuration, history, data, done } = moved(start(chart, ctx)).next;
    const stored = {
      done,
      data: { y: data['y'] ?? 0, x: data['x'] ?? 0 },
      history,
      configuration: [...configuration].reverse(),
    };
    expect(JSON.stringify(transition(chart, stored, { name: 'go' }, ctx))).toBe(run({ a: 1, b: 2 })[0]);
  });
});
