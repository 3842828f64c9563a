import type { Action, ChartDef, StateDef } from '@terrace/engine';
import { ours, theirs } from './traces';

const count: readonly Action[] = [{ assign: { n: 'data.n + 1' } }];

const chart = (states: Readonly<Record<string, StateDef>>): ChartDef => ({
  id: 'chart',
  version: 1,
  inForceFrom: '2026-01-01',
  initial: Object.keys(states)[0] ?? '',
  data: { n: { type: 'int', initial: 0 } },
  states,
});

/** What XState 5 does otherwise than W3C's SCXML, each with its smallest chart. When XState changes, this fails. */
describe('XState differs knowingly', () => {
  it('where source and target share a parallel state: it leaves less than the compound ancestor (D findLCCA)', () => {
    const def = chart({
      both: {
        type: 'parallel',
        on: { set: { target: 'second', do: count } },
        states: {
          left: { initial: 'first', states: { first: {}, second: {} } },
          right: {
            type: 'parallel',
            states: { upper: { on: { again: { target: 'upper', do: count } } }, lower: {} },
          },
        },
      },
    });
    expect(ours(def, ['set', 'again']).at(-1)).toBe('both left first right upper lower (n = 2)');
    expect(theirs(def, ['set', 'again']).at(-1)).toBe('both left second right upper lower (n = 2)');
  });

  it('where eventless transitions of two regions conflict: it takes them by time of entry, not by document order (D selectEventlessTransitions)', () => {
    const guard = [{ id: 'few', when: 'data.n < 2', reason: { zh: '少', en: 'few' } }];
    const def = chart({
      both: {
        type: 'parallel',
        states: {
          left: {
            initial: 'stage',
            states: {
              stage: {
                initial: 'first',
                always: { target: 'second', do: count, guard },
                states: { first: {}, second: {} },
              },
            },
          },
          right: { always: { target: 'both', do: count, guard } },
        },
      },
    });
    expect(ours(def, [])).toEqual(['both left stage second right (n = 2)']);
    expect(theirs(def, [])).toEqual(['both left stage first right (n = 2)']);
  });
});
