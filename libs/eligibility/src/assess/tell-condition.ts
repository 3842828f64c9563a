import type { Text } from '@terrace/kernel';
import { Decimal } from 'decimal.js';
import type { ConditionCard, ScoreCard } from '../assessment';
import type { CompiledCondition } from '../pack/compiled-pack';
import { fillRemedy } from './fill-remedy';
import type { Judgement } from './judge-condition';
import type { Comparison } from './judge-measure';
import { decimalFrom } from './measured';
import { asNumber, asPercent, percentOf, type Ratio } from './ratio';
import { sameInBoth, sayAmount, sayThreshold } from './say-amount';
import type { Scope } from '@terrace/engine';

/** Where a judgement is told: under which measure, for an application of which day. */
export interface Telling {
  readonly scope: Scope;
  readonly basis: string;
  readonly on: string;
}

type Figures = Pick<ConditionCard, 'value' | 'threshold' | 'gap' | 'working'>;

export function tellCondition(judgement: Judgement, telling: Telling): ConditionCard {
  const { condition, status, margin, comparison } = judgement;
  const { def } = condition;
  const parts = judgement.parts.map((part) => tellCondition(part, telling));
  const figures = figuresOf(judgement, telling.scope);
  const missing = comparison?.missing ?? null;
  return {
    id: def.id,
    title: def.title,
    clause: telling.basis + (def.article ?? ''),
    quote: def.clause ?? null,
    status,
    ...figures,
    margin,
    remedy:
      status === 'pass' || !def.remedy ? null : fillRemedy(def, def.remedy, figures.gap, missing, telling.on),
    evidence: def.evidence ?? null,
    unconfirmed: def.unconfirmed === true || parts.some(({ unconfirmed }) => unconfirmed),
    parts,
  };
}

function figuresOf({ condition, comparison, points, status }: Judgement, scope: Scope): Figures {
  if (points) return pointsTold(condition, points);
  if (comparison) return comparisonTold(condition, comparison);
  const shown = condition.shows ? decimalFrom(condition.shows, scope) : null;
  const value = condition.shows ? shown && sameInBoth(shown) : (yesOrNo[status] ?? null);
  return { ...nothing, value: condition.holds ? value || null : null };
}

const nothing: Figures = { value: null, threshold: null, gap: null, working: null };

const yesOrNo: Readonly<Partial<Record<Judgement['status'], Text>>> = {
  pass: { zh: '是', en: 'yes' },
  fail: { zh: '否', en: 'no' },
};

function comparisonTold(
  { def, compared }: CompiledCondition,
  { ratio, threshold, missing }: Comparison,
): Figures {
  const { share, unit } = def;
  const operator = compared?.operator ?? 'atLeast';
  const isPercentage = share !== undefined && share.shown !== 'number';
  const asked =
    threshold === null
      ? null
      : isPercentage
        ? sameInBoth(percentOf(threshold))
        : sayAmount(threshold, share ? undefined : unit);
  const told = { ...nothing, threshold: asked && sayThreshold(operator, asked) };
  if (!ratio || threshold === null) return told;
  const found = isPercentage ? asPercent(ratio, operator) : asNumber(ratio, operator);
  return {
    ...told,
    value: share ? sameInBoth(found) : sayAmount(ratio.part, unit),
    working: share ? workingOf(share.unit, ratio) : null,
    gap: missing && sayAmount(roundedUp(missing), share?.unit ?? unit),
  };
}

/** A gap is never told smaller than it is. */
export const roundedUp = (missing: Decimal): string => missing.toDecimalPlaces(2, Decimal.ROUND_UP).toFixed();

function workingOf(unit: Parameters<typeof sayAmount>[1], { part, whole }: Ratio): Text {
  const [of, by] = [sayAmount(part, unit), sayAmount(whole, unit)];
  return { zh: `${of.zh} ÷ ${by.zh}`, en: `${of.en} ÷ ${by.en}` };
}

function pointsTold(
  { compared }: CompiledCondition,
  { item, least }: NonNullable<Judgement['points']>,
): Figures {
  const operator = compared?.operator ?? 'atLeast';
  const written = operator === 'above' ? least - 1 : least;
  return {
    ...nothing,
    value: sayPoints(item),
    threshold: sayThreshold(operator, sayAmount(written, 'points')),
    gap: item.max < least ? sayAmount(least - item.max, 'points') : null,
  };
}

const sayPoints = ({ min, max }: ScoreCard): Text =>
  min === max
    ? sayAmount(max, 'points')
    : { zh: `${String(min)}–${String(max)}分`, en: `${String(min)}–${String(max)} points` };
