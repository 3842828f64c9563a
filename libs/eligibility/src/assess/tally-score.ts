import type { Scope } from '@terrace/engine';
import type { ScoreCard } from '../assessment';
import type { CompiledBand, CompiledScore } from '../pack/compiled-pack';
import type { BandDef } from '../pack/pack';
import { decimalFrom, measured } from './measured';
import { asPercent, reaches, type Ratio } from './ratio';
import { sameInBoth, sayAmount } from './say-amount';

type Points = Pick<ScoreCard, 'min' | 'max' | 'band' | 'flagged'>;

/** Points of an item: certain ones, and those within reach while experts judge or the records do not say. */
export function tallyScore(score: CompiledScore, scope: Scope): ScoreCard {
  const { id, title, outOf } = score.def;
  const parts = score.parts.map((part) => tallyScore(part, scope));
  const ratio = score.measure && measured(score.measure, scope);
  const value = ratio && sayMeasure(score, ratio);
  return { id, title, outOf, value, parts, ...pointsOf(score, parts, ratio, scope) };
}

function pointsOf(
  { def, measure, bands, when }: CompiledScore,
  parts: readonly ScoreCard[],
  ratio: Ratio | null,
  scope: Scope,
): Points {
  const applies = when ? when(scope) : true;
  if (applies === false) return settled([0, 0]);
  const reach = (points: readonly [number, number]): Points =>
    settled(applies === null ? [0, points[1]] : points);
  if (def.sumOf) return reach([capped(parts, 'min', def.outOf), capped(parts, 'max', def.outOf)]);
  if (def.bestOf) return reach([greatest(parts, 'min'), greatest(parts, 'max')]);
  if (def.judged) return reach(def.judged);
  if (measure && !ratio) return settled([0, def.outOf]);
  return bandPoints(bands, ratio, scope, def.outOf);
}

/** The first band that fits; a band that may fit or not leaves everything from it downwards open. */
function bandPoints(
  bands: readonly CompiledBand[],
  ratio: Ratio | null,
  scope: Scope,
  outOf: number,
): Points {
  for (const band of bands) {
    const fits = fitsIn(band, ratio, scope);
    if (fits === null) return settled([0, outOf]);
    if (!fits) continue;
    const edge = band.flagAt && ratio ? decimalFrom(band.flagAt, scope) : null;
    const flagged = edge !== null && ratio !== null && reaches(ratio, edge) && reaches(ratio, edge, 'atMost');
    return { ...settled(rangeOf(band.def)), band: band.def.label ?? null, flagged };
  }
  return settled([0, 0]);
}

function fitsIn({ compared, when }: CompiledBand, ratio: Ratio | null, scope: Scope): boolean | null {
  if (when) return when(scope) as boolean | null;
  if (!compared) return true;
  const threshold = decimalFrom(compared.threshold, scope);
  return ratio === null || threshold === null ? null : reaches(ratio, threshold, compared.operator);
}

const settled = ([min, max]: readonly [number, number]): Points => ({ min, max, band: null, flagged: false });

const rangeOf = ({ points }: BandDef): readonly [number, number] =>
  typeof points === 'number' ? [points, points] : points;

const capped = (parts: readonly ScoreCard[], end: 'min' | 'max', cap: number): number =>
  Math.min(
    parts.reduce((total, part) => total + part[end], 0),
    cap,
  );

const greatest = (parts: readonly ScoreCard[], end: 'min' | 'max'): number =>
  Math.max(...parts.map((part) => part[end]));

function sayMeasure({ def }: CompiledScore, ratio: Ratio): ScoreCard['value'] {
  if (!def.share) return sayAmount(ratio.part, def.unit);
  return def.share.shown === 'number' ? null : sameInBoth(asPercent(ratio));
}

/** The item of this id, wherever in the score. */
export function scoreItem(score: ScoreCard, id: string): ScoreCard | null {
  if (score.id === id) return score;
  for (const part of score.parts) {
    const found = scoreItem(part, id);
    if (found) return found;
  }
  return null;
}
