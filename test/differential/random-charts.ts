import type { ChartDef } from '@terrace/engine';
import { whole } from '../../libs/engine/src/testing/compiled';
import { randomBody, type Arrow } from '../../libs/engine/src/testing/random-charts';

/** A random chart that settles, for XState would never come back, and on which the two are not known to differ. */
export const chartDef = (...[roots, edges]: Parameters<typeof randomBody>): ChartDef =>
  whole(randomBody(roots, edges, { mayBeEndless: false, admits: (arrow) => !divergesKnowingly(arrow) }));

/** Where XState is known to go another way than the standard: see known-divergences.spec.ts. */
function divergesKnowingly({ from, to, on, parallels }: Arrow): boolean {
  const holders = to.slice(0, -1);
  const common = from.slice(0, -1).filter((id, i) => holders[i] === id);
  const withinParallel = parallels.has(common.at(-1) ?? '');
  const outOfRegionUnasked = on === 'always' && from.slice(common.length, -1).some((id) => parallels.has(id));
  return withinParallel || outOfRegionUnasked;
}
