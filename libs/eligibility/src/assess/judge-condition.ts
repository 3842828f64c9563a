import type { Scope } from '@terrace/engine';
import type { ConditionCard, ScoreCard, Status } from '../assessment';
import type { CompiledCondition } from '../pack/compiled-pack';
import { judgeMeasure, type Comparison } from './judge-measure';
import { decimalFrom } from './measured';
import { scoreItem } from './tally-score';

/** What conditions are judged by. */
export interface Judging {
  readonly scope: Scope;
  readonly score: ScoreCard | null;
}

/** What became of one condition, before it is told to anybody. */
export interface Judgement {
  readonly condition: CompiledCondition;
  readonly status: Status;
  readonly margin: ConditionCard['margin'];
  readonly comparison: Comparison | null;
  /** Points found, and the least that would do. */
  readonly points: { readonly item: ScoreCard; readonly least: number } | null;
  readonly parts: readonly Judgement[];
}

export const withStatus = (wanted: Status, judgements: readonly Judgement[]): Judgement[] =>
  judgements.filter(({ status }) => status === wanted);

type Found = Pick<Judgement, 'status'> & Partial<Judgement>;

/** Those that apply. */
export const judgeConditions = (conditions: readonly CompiledCondition[], judging: Judging): Judgement[] =>
  conditions
    .filter(({ onlyWhen }) => !onlyWhen || onlyWhen(judging.scope) !== false)
    .map((condition) => judgeCondition(condition, judging));

function judgeCondition(condition: CompiledCondition, judging: Judging): Judgement {
  const parts = judgeConditions(condition.parts, judging);
  const found = judge(condition, parts, judging);
  const status = found.status === 'unknown' && condition.def.judged ? 'open' : found.status;
  return { condition, margin: null, comparison: null, points: null, parts, ...found, status };
}

function judge(condition: CompiledCondition, parts: readonly Judgement[], judging: Judging): Found {
  const { def, measure, compared, holds } = condition;
  if (def.anyOf) return { status: anyOf(parts), margin: marginOf(parts) };
  if (def.allOf) return { status: allOf(parts), margin: marginOf(parts) };
  if (def.points !== undefined) return judgePoints(condition, judging);
  if (measure && compared) return judgeMeasure(def, measure, compared, judging.scope);
  const held = holds?.(judging.scope) ?? null;
  return held === null
    ? { status: 'unknown' }
    : held === true
      ? { status: 'pass', margin: 'steady' }
      : { status: 'fail' };
}

/** Points are a range: met when even the least do, open while only the most would. */
function judgePoints({ def, compared }: CompiledCondition, { score, scope }: Judging): Found {
  const item = score && def.points !== undefined ? scoreItem(score, def.points) : null;
  const written = compared && decimalFrom(compared.threshold, scope);
  if (!item || !compared || written === null) return { status: 'unknown' };
  const least = Number(written) + (compared.operator === 'above' ? 1 : 0);
  const points = { item, least };
  if (item.max < least) return { status: 'fail', points };
  if (item.min < least) return { status: 'open', points };
  return { status: 'pass', points, margin: item.min - least < (def.thin ?? 0) ? 'thin' : 'steady' };
}

const has = (parts: readonly Judgement[], status: Status): boolean =>
  parts.some((part) => part.status === status);

function anyOf(parts: readonly Judgement[]): Status {
  return (['pass', 'open', 'unknown'] as const).find((status) => has(parts, status)) ?? 'fail';
}

function allOf(parts: readonly Judgement[]): Status {
  return (['fail', 'unknown', 'open'] as const).find((status) => has(parts, status)) ?? 'pass';
}

/** One steady part carries a choice; a thin one makes what has no steadier thin. */
function marginOf(parts: readonly Judgement[]): Judgement['margin'] {
  const margins = parts.filter(({ status }) => status === 'pass').map(({ margin }) => margin);
  if (margins.length === 0) return null;
  return margins.includes('thin') && !margins.includes('steady') ? 'thin' : 'steady';
}

/** Of a programme, from its conditions. */
export function verdictOf(judgements: readonly Judgement[]): 'meets' | 'open' | 'unknown' | 'fails' {
  const status = allOf(judgements);
  return status === 'pass' ? 'meets' : status === 'fail' ? 'fails' : status;
}
