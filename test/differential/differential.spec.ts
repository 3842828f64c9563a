import type { ChartDef } from '@terrace/engine';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { cases, chartDef } from './random-charts';
import { ours, theirs } from './traces';

const readable = (def: ChartDef, sent: readonly string[]): string =>
  `${stringify({ initial: def.initial, states: def.states }, { aliasDuplicateObjects: false })}events: ${sent.join(' ')}`;

const runs = Number(process.env['TERRACE_DIFFERENTIAL_RUNS'] ?? 3000);
const seed = Number(process.env['TERRACE_DIFFERENTIAL_SEED'] ?? 20261124);

describe('any chart, any events', () => {
  it('lead to the same configurations here and in XState', () => {
    fc.assert(
      fc.property(cases, ({ roots, edges, sent }) => {
        const def = chartDef(roots, edges);
        const [mine, other] = [ours(def, sent), theirs(def, sent)];
        if (mine.join('\n') !== other.join('\n'))
          throw new Error(
            `${readable(def, sent)}\nours:\n  ${mine.join('\n  ')}\nXState:\n  ${other.join('\n  ')}`,
          );
      }),
      { numRuns: runs, seed },
    );
    process.stdout.write(`differential: ${String(runs)} charts, seed ${String(seed)}\n`);
  });
});
