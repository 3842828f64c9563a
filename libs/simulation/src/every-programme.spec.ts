import { join } from 'node:path';
import { celExpressions } from '@terrace/expressions';
import { loadProgrammes } from '@terrace/programmes';
import { invented, planOf, simulated } from './testing/simulated';

const { catalogue } = loadProgrammes(join(process.cwd(), 'libs', 'programmes'), celExpressions);
const cases = 12;

describe('simulating the programmes on file', () => {
  it.each(catalogue.all().map((chart) => [chart.id, chart] as const))(
    '%s loses no case on the way and counts only states it has',
    (_, chart) => {
      const result = simulated(planOf(chart, { population: invented(chart, cases) }));
      expect(result.decided).toBeGreaterThan(3 * cases);
      for (const { notBegun, counts } of result.series) {
        expect(Object.values(counts).reduce((sum, count) => sum + count, notBegun)).toBe(cases);
        for (const state of Object.keys(counts)) expect(chart.states.get(state)).toBeDefined();
      }
      const ended = result.ends.reduce((sum, { count }) => sum + count, 0);
      expect(result.stuck.reduce((sum, { n }) => sum + n, ended)).toBeGreaterThanOrEqual(cases);
    },
  );
});
