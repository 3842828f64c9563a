import type { Counterfactual, Scope } from '@terrace/engine';
import { pathFrom } from './compile-access';
import { amountOf, Decimal, exact } from './exact';
import { operands, typeOf, type Node, type Value, type Workshop } from './node';

interface Figure {
  readonly path: readonly string[];
  readonly type: string;
}

/**
 * Which single figure, changed by how much, would make a comparison of amounts hold. Told where the comparison is
 * linear in that figure and the change was tried and found to cure it: `rd / income >= 0.05` is linear in `rd`.
 */
export function compileCounterfactuals(
  node: Node,
  shop: Workshop,
  negated: boolean,
): (scope: Scope) => readonly Counterfactual[] {
  const [left, right] = operands(node);
  const figures = [...figuresIn(left), ...figuresIn(right)].filter(isFirst);
  if (node.op === '!=' || figures.length === 0) return () => [];
  const [a, b, holds] = [shop.compile(left), shop.compile(right), shop.compile(node)];
  const difference = (scope: Scope): Decimal | null => {
    const [x, y] = [a(scope, null), b(scope, null)];
    return x === null || y === null ? null : exact(amountOf(x)).minus(exact(amountOf(y)));
  };
  const passes = (scope: Scope): boolean => holds(scope, null) === !negated;
  return (scope) => figures.flatMap((figure) => cure(figure, scope, difference, passes));
}

const isFirst = ({ path }: Figure, i: number, all: readonly Figure[]): boolean =>
  all.findIndex((other) => other.path.join('.') === path.join('.')) === i;

/** Numbers among facts and data that an expression reads. */
function figuresIn(node: Node): Figure[] {
  if (node.op === '.') {
    const [holder, key] = node.args as [Node, string];
    const path = pathFrom(holder, [key]);
    const type = typeOf(node);
    return path && (type === 'int' || type === 'decimal') ? [{ path, type }] : [];
  }
  return nodesIn(node.args).flatMap(figuresIn);
}

function nodesIn(args: unknown): Node[] {
  if (Array.isArray(args)) return args.flatMap(nodesIn);
  return args !== null && typeof args === 'object' && 'op' in args ? [args as Node] : [];
}

function cure(
  { path, type }: Figure,
  scope: Scope,
  difference: (scope: Scope) => Decimal | null,
  passes: (scope: Scope) => boolean,
): Counterfactual[] {
  const now = valueAt(scope, path);
  if (now === null) return [];
  const at = (value: Decimal): Scope =>
    withValue(scope, path, type === 'int' ? value.toNumber() : value.toFixed());
  const [d0, d1, d2] = [difference(scope), difference(at(now.plus(1))), difference(at(now.plus(2)))];
  if (!d0 || !d1 || !d2) return [];
  const slope = d1.minus(d0);
  if (slope.isZero() || !d2.minus(d1).minus(slope).abs().lessThan('1e-40')) return [];
  const wanted = rounded(now.minus(d0.dividedBy(slope)), now, type);
  const step = wanted.greaterThanOrEqualTo(now) ? 1 : -1;
  const found = [wanted, ...(type === 'int' ? [wanted.plus(step)] : [])].find((value) => passes(at(value)));
  if (!found) return [];
  const change = found.minus(now);
  return [
    {
      path: path.join('.'),
      change: `${change.isNegative() ? '' : '+'}${change.toFixed()}`,
      becomes: found.toFixed(),
    },
  ];
}

/** Away from what it is now, so that the change is never told too small: whole for counts, else twelve places. */
function rounded(wanted: Decimal, now: Decimal, type: string): Decimal {
  const mode = wanted.greaterThan(now) ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR;
  return wanted.toDecimalPlaces(type === 'int' ? 0 : 12, mode);
}

function valueAt(scope: Scope, path: readonly string[]): Decimal | null {
  let value = scope as unknown as Value;
  for (const key of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return null;
    value = (value as Readonly<Record<string, Value>>)[key] ?? null;
  }
  return value === null || typeof value === 'boolean' ? null : exact(amountOf(value));
}

/** The scope as it would be after the change. */
export const changed = (scope: Scope, { path, becomes }: Counterfactual): Scope =>
  withValue(scope, path.split('.'), becomes);

/** The scope as it would be with another value at that path. */
function withValue(scope: Scope, path: readonly string[], value: number | string): Scope {
  const put = (holder: unknown, [key = '', ...rest]: readonly string[]): unknown => {
    const record = (holder ?? {}) as Readonly<Record<string, unknown>>;
    return { ...record, [key]: rest.length === 0 ? value : put(record[key], rest) };
  };
  return put(scope, path) as Scope;
}
