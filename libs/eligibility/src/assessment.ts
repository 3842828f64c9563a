import type { Text } from '@terrace/kernel';

export type ConditionId = 'C1' | 'C2' | 'C3' | 'C4' | 'C5a' | 'C5b' | 'C6' | 'C7' | 'C8';

/** One condition of 国科发火〔2016〕32号 第十一条, as an officer reads it. */
export interface ConditionCard {
  readonly id: ConditionId;
  readonly title: Text;
  readonly clause: string;
  readonly status: 'pass' | 'fail' | 'unknown';
  readonly value: string | null;
  readonly threshold: string | null;
  /** What is missing to pass. */
  readonly gap: string | null;
  /** `thin`: passes, but a small correction of the figures would change that. */
  readonly margin: 'steady' | 'thin' | null;
  readonly remedy: Text | null;
}

/** A growth rate and the points it earns; `rate` null where the text gives none. */
export interface Growth {
  readonly rate: string | null;
  readonly band: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly min: number;
  readonly max: number;
  /** Exactly 5 %: main text and annex 4 of 国科发火〔2016〕195号 differ, so a person decides. */
  readonly flagged: boolean;
}

export interface Assessment {
  readonly conditions: readonly ConditionCard[];
  readonly growth: { readonly netAssets: Growth; readonly sales: Growth };
  /** Experts choose inside bands: the innovation score is a range. */
  readonly scoreMin: number;
  readonly scoreMax: number;
  readonly figures: AssessedFigures;
}

/** The figures behind the conditions; null where nothing is on record. Ratios are exact fractions. */
export interface AssessedFigures {
  readonly registeredDays: number;
  readonly rd: Ratio | null;
  readonly rdThreshold: string | null;
  readonly staff: Ratio | null;
  readonly hnt: Ratio | null;
  readonly domestic: Ratio | null;
  readonly ipCount: number;
  readonly incidents: number;
  readonly fiscalYears: number;
  readonly everRecognised: boolean;
}

export interface Ratio {
  readonly part: string;
  readonly whole: string;
}
