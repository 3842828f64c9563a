import type { ChartDef, Json } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import { isRecord, isWords, textOr } from './json-value';

/** A kind of cohort (班次、批次) that cases of a programme are led in. */
export interface CohortKind {
  readonly id: string;
  readonly title: Text;
  /** Events that may be sent to all members at once. */
  readonly signals: readonly string[];
}

/** The kinds of cohort a chart declares in its `meta.cohorts`, in its order. */
export function cohortKindsOf({ def }: { readonly def: ChartDef }): CohortKind[] {
  const cohorts = def.meta?.['cohorts'];
  return isRecord(cohorts) ? Object.entries(cohorts).map(kindOf) : [];
}

function kindOf([id, given]: readonly [string, Json]): CohortKind {
  const { title, signals } = isRecord(given) ? given : {};
  return {
    id,
    title: textOr(title, id),
    signals: Array.isArray(signals) ? signals.filter((signal: Json) => isWords(signal)) : [],
  };
}
