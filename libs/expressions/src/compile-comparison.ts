import { dateOf } from './dates';
import type { Scope } from '@terrace/engine';
import { amountOf, compareAmounts, Decimal, type Amount } from './exact';
import { NotAllowed, operands, typeOf, type Evaluate, type Node, type Value, type Workshop } from './node';

const outcomes: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
};

export const isNull = (node: Node): boolean => node.op === 'value' && node.args === null;

/** Compares exactly. With an unknown side the outcome is unknown, except against `null` itself. */
export function compileComparison(node: Node, shop: Workshop): Evaluate {
  const [left, right] = operands(node);
  const a = shop.compile(left);
  const b = shop.compile(right);
  if (isNull(left) || isNull(right))
    return (scope, frame) => (a(scope, frame) === b(scope, frame)) === (node.op === '==');
  const outcome = outcomes[node.op];
  if (!outcome) throw new NotAllowed(`'${node.op}' compares nothing`, node.start);
  checkDateLiteral(left, right);
  checkDateLiteral(right, left);
  const constant = isNumeric(left) || isNumeric(right) ? constantAmount(right, shop) : null;
  if (constant !== null) return compareWith(constant, a, outcome);
  const order = orderFor(left, right);
  return (scope, frame) => {
    const x = a(scope, frame);
    const y = b(scope, frame);
    return x === null || y === null ? null : outcome(order(x, y));
  };
}

/** A written amount: `0.6`, `decimal("0.60")`; null for anything that has to be worked out each time. */
function constantAmount(node: Node, shop: Workshop): Amount | null {
  const [argument] = node.op === 'call' && isDecimalCall(node) ? (node.args as [string, Node[]])[1] : [node];
  if (argument?.op !== 'value') return null;
  const value = shop.compile(node)(nowhere, null);
  return value === null || !isComparable(value) ? null : amountOf(value);
}

const isDecimalCall = (node: Node): boolean => (node.args as [string, Node[]])[0] === 'decimal';
const nowhere: Scope = {
  facts: {},
  data: {},
  event: { name: '', data: {} },
  actor: { id: '', roles: [] },
  isIn: () => false,
};

/** Most guards compare with a written amount: its double is found once, and decides unless it is met exactly. */
function compareWith(constant: Amount, read: Evaluate, outcome: (order: number) => boolean): Evaluate {
  const double = Number(constant);
  return (scope, frame) => {
    const value = read(scope, frame);
    if (value === null) return null;
    const amount = amountOf(value);
    const near = Number(amount);
    if (near !== double) return outcome(near < double ? -1 : 1);
    return outcome(compareAmounts(amount, constant));
  };
}

/** `facts.since > '2026-1-1'` would compare as text and be wrong without a word. */
function checkDateLiteral(date: Node, literal: Node): void {
  if (typeOf(date) !== 'date' || literal.op !== 'value') return;
  try {
    dateOf(String(literal.args));
  } catch (cause) {
    throw new NotAllowed(cause instanceof Error ? cause.message : String(cause), literal.start);
  }
}

const isNumeric = (node: Node): boolean => ['int', 'double', 'decimal'].includes(typeOf(node));

function orderFor(left: Node, right: Node): (a: Value, b: Value) => number {
  if (isNumeric(left) || isNumeric(right)) return (a, b) => compareAmounts(amountOf(a), amountOf(b));
  return compareValues;
}

/** Order of two known values; values of different kinds are merely different. */
export function compareValues(a: Value, b: Value): number {
  if (isAmount(a) || isAmount(b))
    return isComparable(a) && isComparable(b) ? compareAmounts(amountOf(a), amountOf(b)) : 1;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return JSON.stringify(a) === JSON.stringify(b) ? 0 : 1;
}

const isAmount = (value: Value): boolean =>
  typeof value === 'number' || (typeof value === 'object' && Decimal.isDecimal(value));
const isComparable = (value: Value): boolean =>
  isAmount(value) || (typeof value === 'string' && /^[+-]?\d/.test(value));

export function compileMembership(node: Node, shop: Workshop): Evaluate {
  const [item, holder] = operands(node).map((operand) => shop.compile(operand)) as [Evaluate, Evaluate];
  return (scope, frame) => {
    const x = item(scope, frame);
    const y = holder(scope, frame);
    if (x === null || y === null) return null;
    if (Array.isArray(y)) return y.some((one: Value) => one !== null && compareValues(x, one) === 0);
    if (typeof y === 'string') return y.includes(String(x));
    return typeof y === 'object' && Object.hasOwn(y, String(x));
  };
}
