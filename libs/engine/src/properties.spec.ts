import { celExpressions } from '@terrace/expressions';
import fc from 'fast-check';
import { enabled } from './enabled';
import { start } from './start';
import { compiled, machine, moved } from './testing/compiled';
import { cases, randomBody } from './testing/random-charts';
import { transition } from './transition';
import type { Chart } from './chart';
import type { Decision, Json, Snapshot } from './types';

/** Charts may raise their own events for ever; then both runs say so. */
function settled(work: () => Decision): Decision | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function walk(
  chart: Chart,
  sent: readonly string[],
  visit: (before: Snapshot, name: string, decision: Decision) => void,
  store = (snapshot: Snapshot) => snapshot,
): string[] {
  const begun = settled(() => start(chart, machine));
  if (begun === null) return ['endless'];
  let snapshot = store(moved(begun).next);
  return sent.map((name) => {
    const decision = settled(() => transition(chart, snapshot, { name }, machine));
    if (decision === null) return 'endless';
    visit(snapshot, name, decision);
    if (decision.kind === 'moved') snapshot = store(decision.next);
    return JSON.stringify(decision);
  });
}

const reversed = (value: Json): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner as Json)]),
      )
    : value;

const check = (holds: (chart: Chart, sent: readonly string[]) => void): void => {
  fc.assert(
    fc.property(cases, ({ roots, edges, sent }) =>
      holds(compiled(randomBody(roots, edges), celExpressions), sent),
    ),
    { numRuns: 200, seed: 20261124 },
  );
};

/** One child active in a compound state, all in a parallel one, and no active state without its parent. */
function expectLegal(chart: Chart, configuration: readonly string[]): void {
  const active = new Set(configuration);
  for (const state of chart.states.values()) {
    const here = state.children.filter((child) => active.has(child.id)).length;
    const wanted = !active.has(state.id)
      ? 0
      : state.kind === 'parallel'
        ? state.children.length
        : state.kind === 'compound'
          ? 1
          : 0;
    expect([state.id, here]).toEqual([state.id, wanted]);
  }
  expect(chart.root.children.filter((child) => active.has(child.id))).toHaveLength(1);
}

describe('any chart, any events', () => {
  it('always stands in a legal configuration, in document order', () => {
    check((chart, sent) => {
      walk(chart, sent, (_, __, decision) => {
        if (decision.kind !== 'moved') return;
        const { configuration } = decision.next;
        expectLegal(chart, configuration);
        expect(configuration).toEqual([...chart.states.keys()].filter((id) => configuration.includes(id)));
      });
    });
  });

  it('replayed, gives the same bytes', () => {
    check((chart, sent) => {
      expect(walk(chart, sent, () => undefined)).toEqual(walk(chart, sent, () => undefined));
    });
  });

  it('goes on from storage as if it had never been stored, whatever became of the key order', () => {
    check((chart, sent) => {
      const store = (snapshot: Snapshot): Snapshot =>
        reversed(JSON.parse(JSON.stringify(snapshot)) as Json) as unknown as Snapshot;
      expect(walk(chart, sent, () => undefined, store)).toEqual(walk(chart, sent, () => undefined));
    });
  });

  it('is not changed by a decision, refused or not', () => {
    check((chart, sent) => {
      walk(chart, sent, (before, name) => {
        const kept = JSON.stringify(before);
        settled(() => transition(chart, before, { name }, machine));
        expect(JSON.stringify(before)).toBe(kept);
      });
    });
  });

  it('accepts exactly the events shown as enabled', () => {
    check((chart, sent) => {
      walk(chart, sent, (before, name, decision) => {
        const shown = enabled(chart, before, machine).find((entry) => entry.event === name);
        expect(shown?.refusal ?? (shown ? null : { kind: 'not-enabled' })).toEqual(
          decision.kind === 'moved' ? null : decision.refusal,
        );
      });
    });
  });
});
