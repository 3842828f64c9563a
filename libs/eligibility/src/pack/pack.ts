import type { Text } from '@terrace/kernel';
import type { Unit } from './units';

/** A threshold, a number or a formula: YAML reads plain numbers, and their digits are kept as written. */
export type Written = string | number;

/** What a measure is compared with; one of them. As written in Chinese law, 以上, 以下 include the number. */
export interface Comparison {
  readonly atLeast?: Written;
  readonly above?: Written;
  readonly atMost?: Written;
  readonly below?: Written;
}

export const comparisons = ['atLeast', 'above', 'atMost', 'below'] as const;
export type Operator = (typeof comparisons)[number];

/** A part of a whole, compared by multiplying across. */
export interface ShareDef {
  readonly part: string;
  readonly of: string;
  readonly unit: Unit;
  /** `number`: one for each, such as tenants for each mentor, shown as a number and not as a percentage. */
  readonly shown?: 'number';
}

/** A figure the pack asks for that no return on record carries; a person states it, with its source. */
export interface AskedFigure {
  readonly title: Text;
  readonly type: 'decimal' | 'bool' | 'date' | 'string';
  readonly unit?: Unit;
  /** Stated for each fiscal year; otherwise as it stands on a day. */
  readonly per?: 'year';
}

/** One condition; exactly one of `share`, `amount`, `points`, `holds`, `anyOf` and `allOf`. */
export interface ConditionDef extends Comparison {
  readonly id: string;
  readonly title: Text;
  /** Where in the measure it stands: 第十一条（四）. */
  readonly article?: string;
  /** The clause in the words of the measure. */
  readonly clause?: string;
  readonly share?: ShareDef;
  readonly amount?: string;
  readonly unit?: Unit;
  /** An item of the pack's score. */
  readonly points?: string;
  readonly holds?: string;
  /** The condition is left out where this is false. */
  readonly onlyWhen?: string;
  /** What is shown as the value of `holds`. */
  readonly shows?: string;
  readonly anyOf?: readonly ConditionDef[];
  readonly allOf?: readonly ConditionDef[];
  /** Closer to the threshold than this the margin is thin, in the measure's own unit. */
  readonly thin?: number;
  /** The cheapest fix; `{gap}` and, for days, `{date}` are filled in. */
  readonly remedy?: Text;
  /** What proves it. */
  readonly evidence?: Text;
  /** What the records do not say is for experts, or a visit, to judge. */
  readonly judged?: true;
  /** The figure was not found in the measure's own text: shown as such until somebody confirms it. */
  readonly unconfirmed?: true;
  /** The name under which the guards of charts read the figure. */
  readonly fact?: string;
}

export interface BandDef extends Comparison {
  /** Instead of a comparison with the item's measure; the last band may have neither. */
  readonly when?: string;
  readonly points: number | readonly [number, number];
  readonly label?: string;
  /** Texts of the rule differ at exactly this value: a person decides. */
  readonly flagAt?: Written;
}

/** An item of a score; exactly one of `bands`, `judged`, `sumOf` and `bestOf`. */
export interface ScoreDef {
  readonly id: string;
  readonly title: Text;
  readonly outOf: number;
  readonly share?: ShareDef;
  readonly amount?: string;
  readonly unit?: Unit;
  /** The first that fits; none fits: nothing. */
  readonly bands?: readonly BandDef[];
  /** Experts choose within these points. */
  readonly judged?: readonly [number, number];
  /** Judged only while this holds; otherwise nothing. */
  readonly when?: string;
  readonly sumOf?: readonly ScoreDef[];
  readonly bestOf?: readonly ScoreDef[];
}

/** 政策兑现: what whoever meets the conditions gets. */
export interface GrantDef {
  /** Yuan: a number or a formula. */
  readonly amount: Written;
  readonly level: 'state' | 'province' | 'city' | 'district';
  /** MM-DD of each year within which it is applied for; absent: paid without application (免申即享). */
  readonly window?: { readonly from: string; readonly to: string };
  /** 就上限、不重复: of the policies of one group an enterprise gets the greatest. */
  readonly group?: string;
  /** Most that all policies of the level may come to for one enterprise in one year. */
  readonly yearCapYuan?: number;
  /** Whom to call first; the first group that fits. */
  readonly priority?: readonly { readonly title: Text; readonly when: string }[];
  /** The amount was not found in the measure's own text. */
  readonly unconfirmed?: true;
}

/** 规则包: the conditions of one programme in force from a day on, as written in YAML. */
export interface PackDef {
  /** The programme's. */
  readonly id: string;
  readonly order: number;
  readonly title: Text;
  /** The measure it comes from, with its document number. */
  readonly basis: string;
  readonly inForceFrom: string;
  /** The last day; absent while in force. */
  readonly inForceUntil?: string;
  /** Whom it judges. */
  readonly subject: 'enterprise' | 'carrier';
  /** How many fiscal years before the application `data.sum` adds up; younger enterprises: the actual ones. */
  readonly years: number;
  readonly figures?: Readonly<Record<string, AskedFigure>>;
  /** Worked out for each fiscal year; read as `data.last.<name>` and `data.sum.<name>`. */
  readonly perYear?: Readonly<Record<string, string>>;
  /** Worked out once, in order. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly score?: ScoreDef;
  readonly conditions: readonly ConditionDef[];
  /** Of a policy. */
  readonly grant?: GrantDef;
  /** What a reader has to know about the pack as a whole. */
  readonly note?: Text;
}
