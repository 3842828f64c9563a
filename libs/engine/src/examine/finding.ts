import type { Path } from '../compile/problem';
import type { Owner } from './places';

/** Kinds of what an examination finds; the names under which a chart's `meta.intended` may answer for one. */
export const findingKinds = [
  'unreachable',
  'never-taken',
  'never-holds',
  'no-exit',
  'never-settles',
  'overlap',
  'unheard',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** Something the examination found, before the chart has been asked whether it is intended. */
export interface Finding {
  readonly kind: FindingKind;
  readonly path: Path;
  readonly owner: Owner;
  readonly message: string;
  readonly cure: string;
}
