import { celExpressions } from '@terrace/expressions';
import { compileChart } from '../compile/compile-chart';
import { examine, type Examination, type ExamineOptions } from '../examine/examine';
import type { ChartDef, ChartProblem, Condition, StateDef, TransitionDef } from '../types';
import { whole, type Body } from './compiled';

export const reason = { zh: '一', en: 'one' };
const facts = { score: 'int', kind: 'string', ok: 'bool', total: 'decimal' };
export const when = (...sources: string[]): Condition[] =>
  sources.map((source, i) => ({ id: `c${String(i)}`, when: source, reason }));

const locate = (path: readonly (string | number)[]) => ({ line: path.length, column: 1 });

export function examined(body: Body, options: ExamineOptions = {}): Examination {
  const def: ChartDef = whole({ facts, data: { n: { type: 'int', initial: 0 } }, ...body });
  const compiled = compileChart(def, celExpressions, locate);
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
  return examine(compiled.chart, { locate, expressions: celExpressions, ...options });
}

export const end: StateDef = { type: 'final' };
export const to = (target: string, more: object = {}): TransitionDef => ({
  target,
  by: ['officer'],
  ...more,
});
export const states = (first: StateDef, more: Record<string, StateDef> = {}): Body => ({
  initial: 'a',
  states: { a: first, end, ...more },
});

export function problemsOf(
  body: Body,
  options: ExamineOptions = {},
): (Omit<ChartProblem, 'path'> & { path: string })[] {
  const { problems } = examined(body, options);
  return problems.map((problem) => ({ ...problem, path: problem.path.join('.') }));
}
