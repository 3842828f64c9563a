import type { Chart, CompiledInvoke } from '../chart';
import type { Expressions } from '../expressions-port';
import type { ChartDef, ChartProblem } from '../types';
import { checkDeclarations } from './check-declarations';
import { checkShape } from './check-shape';
import { checkInvocationIds, checkStructure } from './check-structure';
import { compileActions, compileData, type Desk } from './compile-content';
import { compileTransitions } from './compile-transitions';
import { FinishedChart } from './finished-chart';
import { indexStates, type Draft, type Index } from './index-states';
import { planTransitions } from './plan-transitions';
import { Problems, type Locate } from './problem';
import { inheritInitial, resolveInitial } from './resolve-targets';
import { chartShape } from './shapes';

export type CompiledChart =
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'wrong'; readonly problems: readonly ChartProblem[] };

/** Checks a chart's text and prepares it for deciding. `locate` tells where a path stands in the file it came from. */
export function compileChart(
  def: ChartDef,
  expressions: Expressions,
  locate: Locate = () => null,
): CompiledChart {
  const problems = new Problems(locate);
  checkShape(def, chartShape, [], problems);
  if (problems.found.length > 0) return { kind: 'wrong', problems: problems.found };
  const index = indexStates(def, problems);
  checkStructure(index, problems);
  checkInvocationIds(index, problems);
  const drafts = [index.root, ...index.byId.values()];
  const invocations = drafts.flatMap(({ def: state }) => Object.keys(state.invoke ?? {}));
  const declarations = checkDeclarations(def, index, problems);
  const desk: Desk = { expressions, problems, declarations, invocations };
  for (const draft of drafts) compileState(draft, index, desk);
  for (const draft of drafts) if (draft.kind === 'history') draft.initial = inheritInitial(draft);
  if (problems.found.length > 0) return { kind: 'wrong', problems: problems.found };
  planTransitions(drafts);
  return { kind: 'chart', chart: new FinishedChart(def, index.root, index.byId, desk.declarations) };
}

function compileState(draft: Draft, index: Index, desk: Desk): void {
  const { def, path } = draft;
  draft.initial = resolveInitial(draft, index, desk.problems);
  draft.initialActions = compileActions(def.initialDo, [...path, 'initialDo'], desk);
  draft.entry = compileActions(def.entry, [...path, 'entry'], desk);
  draft.exit = compileActions(def.exit, [...path, 'exit'], desk);
  draft.output = compileData(def.output, [...path, 'output'], desk);
  draft.timers = Object.entries(def.timers ?? {}).map(([name, timer]) => ({
    id: `${draft.id}/${name}`,
    timer,
  }));
  draft.invokes = compileInvokes(draft, desk);
  compileTransitions(draft, index, desk);
}

function compileInvokes({ def, path }: Draft, desk: Desk): CompiledInvoke[] {
  return Object.entries(def.invoke ?? {}).map(([id, { chart, data, finalize, autoforward = false }]) => ({
    id,
    chart,
    data: compileData(data, [...path, 'invoke', id, 'data'], desk),
    finalize: compileActions(finalize, [...path, 'invoke', id, 'finalize'], desk),
    autoforward,
  }));
}
