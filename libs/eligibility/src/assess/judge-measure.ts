import type { Scope } from '@terrace/engine';
import { Decimal } from 'decimal.js';
import type { ConditionCard } from '../assessment';
import type { Compared, Measure } from '../pack/compiled-pack';
import type { ConditionDef } from '../pack/pack';
import { decimalFrom, measured } from './measured';
import { reaches, type Ratio } from './ratio';

/** A figure compared with its threshold; null: not known. */
export interface Comparison {
  readonly ratio: Ratio | null;
  readonly threshold: string | null;
  /** What is missing to pass, or too much; of a share, of its part. */
  readonly missing: Decimal | null;
}

export type Judged = Pick<ConditionCard, 'status' | 'margin'> & { readonly comparison: Comparison };

export function judgeMeasure(
  { thin }: Pick<ConditionDef, 'thin'>,
  measure: Measure,
  { operator, threshold: written }: Compared,
  scope: Scope,
): Judged {
  const ratio = measured(measure, scope);
  const threshold = decimalFrom(written, scope);
  if (!ratio || threshold === null)
    return { status: 'unknown', margin: null, comparison: { ratio, threshold, missing: null } };
  const distance = distanceOf(ratio, threshold);
  if (!reaches(ratio, threshold, operator))
    return { status: 'fail', margin: null, comparison: { ratio, threshold, missing: distance } };
  const isThin = thin !== undefined && distance.lessThan(new Decimal(ratio.whole).times(thin));
  return {
    status: 'pass',
    margin: isThin ? 'thin' : 'steady',
    comparison: { ratio, threshold, missing: null },
  };
}

/** How far the part is from where the threshold is, the whole staying as it is. */
const distanceOf = ({ part, whole }: Ratio, threshold: string): Decimal =>
  new Decimal(whole).times(threshold).minus(part).abs();
