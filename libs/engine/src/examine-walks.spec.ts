import { celExpressions } from '@terrace/expressions';
import fc from 'fast-check';
import { explore } from './examine/explore';
import { start } from './start';
import { compiled, machine, moved } from './testing/compiled';
import { cases, events, randomBody } from './testing/random-charts';
import { transition } from './transition';
import type { Chart } from './chart';
import type { Snapshot } from './types';

const placeOf = (configuration: readonly string[], history: Snapshot['history']): string =>
  JSON.stringify([configuration, Object.entries(history).sort()]);

/** Snapshots met on a walk; a walk ends where the chart goes on for ever. */
function walk(
  chart: Chart,
  sent: readonly string[],
): { met: Snapshot[]; entered: string[]; settles: boolean } {
  const met = [moved(start(chart, machine)).next];
  const entered: string[] = [];
  for (const name of sent) {
    try {
      const decision = transition(chart, met.at(-1)!, { name }, machine);
      if (decision.kind === 'refused') continue;
      met.push(decision.next);
      entered.push(...decision.entered);
    } catch {
      return { met, entered, settles: false };
    }
  }
  return { met, entered, settles: true };
}

describe('what a random walk meets', () => {
  let walks = 0;
  let complete = 0;

  it('is among what was explored, whenever the exploration is complete', () => {
    const sent = fc.array(fc.constantFrom(...events), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(cases, sent, ({ roots, edges }, names) => {
        const chart = compiled(randomBody(roots, edges), celExpressions);
        const exploration = explore(chart, new Set(), 3000);
        walks++;
        if (!exploration.complete) return;
        complete++;
        const explored = new Set(
          exploration.spots
            .filter(({ settled, standing }) => settled || standing.done)
            .map(({ active, standing }) =>
              placeOf(
                active.flatMap(({ id, parent }) => (parent ? [id] : [])),
                standing.history,
              ),
            ),
        );
        const { met, entered } = walk(chart, names);
        for (const { configuration, history } of met)
          expect(explored).toContain(placeOf(configuration, history));
        for (const id of entered) expect(exploration.entered).toContain(id);
      }),
      { numRuns: 300, seed: 20261124 },
    );
  });

  it('was compared for most charts, so that the comparison means something', () => {
    expect(complete).toBeGreaterThan(walks * 0.8);
  });
});
