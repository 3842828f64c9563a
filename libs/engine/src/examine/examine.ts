import type { Chart } from '../chart';
import { Problems, type Locate } from '../compile/problem';
import type { Expressions } from '../expressions-port';
import type { ChartProblem } from '../types';
import { explore, type Exploration } from './explore';
import { findEndings, type Ending } from './find-endings';
import { Guards } from './find-guards';
import { findTraps } from './find-traps';
import { findUnheard } from './find-unheard';
import { findUnreached } from './find-unreached';
import { settleIntended } from './intended';

export interface ExamineOptions {
  /** Where a path stands in the file the chart came from; the same that `compileChart` was given. */
  readonly locate?: Locate;
  /** The language of the conditions. Without its `witness` no claim is made about guards. */
  readonly expressions?: Pick<Expressions, 'witness'>;
  /** Standings met before the examination gives up. */
  readonly limit?: number;
}

export interface Examination {
  /** Configurations, with what history remembers, in which an instance can wait or end. */
  readonly explored: number;
  /** False: the bound was met. What would have to be missing everywhere is then not claimed. */
  readonly complete: boolean;
  readonly problems: readonly ChartProblem[];
  readonly endings: readonly Ending[];
}

export const defaultLimit = 20_000;

/** Goes through everything a chart can do, with every condition open, and tells what is wrong with it. */
export function examine(chart: Chart, options: ExamineOptions = {}): Examination {
  const { locate = () => null, expressions = {}, limit = defaultLimit } = options;
  const guards = new Guards(chart, expressions);
  const never = guards.findNever();
  const exploration = explore(chart, never.transitions, limit);
  const { complete } = exploration;
  const missing = complete
    ? [
        ...findUnreached(chart, exploration, never.transitions),
        ...findTraps(exploration),
        ...findUnheard(chart, exploration),
      ]
    : [];
  const findings = [...never.findings, ...missing, ...guards.findOverlaps(never.transitions)];
  const problems = new Problems(locate);
  settleIntended(chart, findings, complete, problems);
  return {
    explored: countWaiting(exploration),
    complete,
    problems: problems.found,
    endings: findEndings(exploration),
  };
}

const countWaiting = ({ spots }: Exploration): number =>
  spots.filter(({ settled, standing }) => settled || standing.done).length;
