import type { Json, Scope } from '@terrace/engine';
import type { Decimal } from './exact';

/** A value while an expression is worked out. Null is "not known": a missing fact, or anything computed from one. */
export type Value = Json | Decimal | readonly Value[];

/** Variables bound by `exists`, `all`, `map` and their kin. */
export interface Frame {
  readonly name: string;
  readonly value: Value;
  readonly outer: Frame | null;
}

export type Evaluate = (scope: Scope, frame: Frame | null) => Value;

/** What we rely on of cel-js's syntax tree, after its type check. */
export interface Node {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly end: number;
  readonly checkedType?: { readonly name: string };
}

/** An expression that parses and type-checks but that this engine will not run. */
export class NotAllowed extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

export const typeOf = (node: Node): string => node.checkedType?.name ?? 'dyn';

/** Keys of a chain of members by dots, its identifier first; null for anything else. */
export function chainOf(node: Node): readonly string[] | null {
  if (node.op === 'id') return [String(node.args)];
  if (node.op !== '.') return null;
  const [holder, key] = node.args as [Node, string];
  const outer = chainOf(holder);
  return outer && [...outer, key];
}

/** The nodes among a node's arguments. */
export function nodesIn(args: unknown): Node[] {
  if (Array.isArray(args)) return args.flatMap(nodesIn);
  return typeof args === 'object' && args !== null && 'op' in args ? [args as Node] : [];
}

export const operands = (node: Node): readonly [Node, Node] => node.args as [Node, Node];

/** What compiling a node needs besides the node. */
export interface Workshop {
  readonly source: string;
  /** Null: unknown, every name passes. */
  readonly states: ReadonlySet<string> | null;
  readonly compile: (node: Node) => Evaluate;
  /** Checks the types of a piece that cel-js left unchecked; throws `NotAllowed`. */
  readonly recheck: (node: Node) => void;
  /** Noted on the way: the expression reads `event`. */
  readonly noteEvent: () => void;
}
