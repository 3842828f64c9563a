import { examine, type Chart, type Expressions } from '@terrace/engine';
import { checkDecisions, takenByTheMachine } from './check-decisions';
import type { Mistake } from './mistake';

/** How far a chart was gone through. */
export interface ExaminedChart {
  readonly chart: Chart;
  /** Configurations in which a case can wait or end. */
  readonly explored: number;
  /** False: the bound was met. */
  readonly complete: boolean;
}

/** Takes a chart through everything it can do, and tells of every way in which the machine alone can end a case. */
export function examineProgramme(
  chart: Chart,
  expressions: Expressions,
): { told: ExaminedChart; found: Mistake[] } {
  const { explored, complete, problems, endings } = examine(chart, { expressions });
  const known = new Set(checkDecisions(chart.def).map(({ path }) => JSON.stringify(path)));
  const machines = endings
    .filter(({ by, path }) => by.every((role) => role === 'system') && !known.has(JSON.stringify(path)))
    .map(({ path, event, ends }) => takenByTheMachine(path, event, ends[0] ?? ''));
  return { told: { chart, explored, complete }, found: [...problems, ...machines] };
}
