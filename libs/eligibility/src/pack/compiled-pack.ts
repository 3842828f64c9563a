import type { Json, Scope } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import type { BandDef, ConditionDef, GrantDef, Operator, PackDef, ScoreDef } from './pack';

/** A formula of a pack, worked out over the records; null: not known. */
export type Formula = (scope: Scope) => Json;

export interface Compared {
  readonly operator: Operator;
  readonly threshold: Formula;
}

export type Measure =
  | { readonly kind: 'share'; readonly part: Formula; readonly of: Formula }
  | { readonly kind: 'amount'; readonly amount: Formula };

export interface CompiledCondition {
  readonly def: ConditionDef;
  readonly measure: Measure | null;
  readonly compared: Compared | null;
  readonly holds: Formula | null;
  readonly shows: Formula | null;
  readonly onlyWhen: Formula | null;
  readonly parts: readonly CompiledCondition[];
}

export interface CompiledBand {
  readonly def: BandDef;
  readonly compared: Compared | null;
  readonly when: Formula | null;
  readonly flagAt: Formula | null;
}

export interface CompiledScore {
  readonly def: ScoreDef;
  readonly measure: Measure | null;
  readonly bands: readonly CompiledBand[];
  readonly when: Formula | null;
  readonly parts: readonly CompiledScore[];
}

export interface CompiledGrant {
  readonly def: GrantDef;
  readonly amount: Formula;
  readonly priority: readonly { readonly title: Text; readonly when: Formula }[];
}

/** A pack as it runs. */
export interface Pack {
  readonly def: PackDef;
  readonly perYear: readonly (readonly [string, Formula])[];
  readonly formulas: readonly (readonly [string, Formula])[];
  readonly score: CompiledScore | null;
  readonly conditions: readonly CompiledCondition[];
  readonly grant: CompiledGrant | null;
}
