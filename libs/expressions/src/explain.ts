import type { Amounts, Scope } from '@terrace/engine';
import { compareValues, isNull } from './compile-comparison';
import { compileCounterfactuals } from './counterfactual';
import { daysBetween } from './dates';
import { Decimal, exact, type Amount } from './exact';
import { operands, typeOf, type Evaluate, type Node, type Value, type Workshop } from './node';

/** Tells what was found, what was wanted and what is missing, from the syntax tree. */
export type Explain = (scope: Scope) => Amounts;

const nothing: Explain = () => ({});
const opposite: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};
const mirrored: Readonly<Record<string, string>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

export function compileExplain(node: Node, shop: Workshop, negated = false): Explain {
  if (node.op === '!_') return compileExplain(node.args as Node, shop, !negated);
  if (node.op === '&&' || node.op === '||') return explainLogic(node, shop, negated);
  if (node.op in opposite) return explainComparison(node, shop, negated);
  if (node.op === 'in') return explainMembership(node, shop, negated);
  if (node.op === '.' || node.op === '[]') return explainFlag(node, shop, negated);
  return nothing;
}

/** The part that keeps the whole from holding; the first part when it holds. */
function explainLogic(node: Node, shop: Workshop, negated: boolean): Explain {
  const parts = operands(node).map((part) => ({
    evaluate: shop.compile(part),
    explain: compileExplain(part, shop, negated),
  }));
  return (scope) => {
    const failing = parts.filter((part) => part.evaluate(scope, null) !== !negated);
    for (const part of [...failing, ...parts]) {
      const told = part.explain(scope);
      if (told.value !== undefined) return told;
    }
    return {};
  };
}

function explainComparison(node: Node, shop: Workshop, negated: boolean): Explain {
  const [left, right] = operands(node);
  const turned = left.op === 'value' && right.op !== 'value';
  const [found, wanted] = turned ? [right, left] : [left, right];
  const written = turned ? (mirrored[node.op] ?? node.op) : node.op;
  const op = negated ? (opposite[written] ?? written) : written;
  const value = shop.compile(found);
  const threshold = shop.compile(wanted);
  const type = typeOf(found);
  const counterfactuals = compileCounterfactuals(node, shop, negated);
  return (scope) => {
    const x = value(scope, null);
    const y = threshold(scope, null);
    const told = { value: show(x), threshold: `${op} ${isNull(wanted) ? 'null' : show(y)}` };
    const gap = x === null || y === null ? null : gapBetween(x, y, op, type);
    if (gap === null) return told;
    const cures = counterfactuals(scope);
    return { ...told, gap, ...(cures.length > 0 ? { counterfactuals: cures } : {}) };
  };
}

/** What is missing for the comparison to hold, or null when it holds or no amount would cure it. */
function gapBetween(x: Value, y: Value, op: string, type: string): string | null {
  const order = compareValues(x, y);
  const short = (op.startsWith('>') && order <= 0) || (op.startsWith('<') && order >= 0) || op === '==';
  if (!short || (order === 0 && op !== '>' && op !== '<')) return null;
  if (type === 'date') return `P${Math.abs(daysBetween(String(x), String(y)))}D`;
  if (type === 'string' || !isNumber(x) || !isNumber(y)) return null;
  return roundUp(
    exact(y as Amount)
      .minus(exact(x as Amount))
      .abs(),
  );
}

const isNumber = (value: Value): boolean =>
  typeof value === 'number' ||
  Decimal.isDecimal(value) ||
  (typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value));

function explainMembership(node: Node, shop: Workshop, negated: boolean): Explain {
  const [item, holder] = operands(node).map((operand) => shop.compile(operand)) as [Evaluate, Evaluate];
  return (scope) => ({
    value: show(item(scope, null)),
    threshold: `${negated ? 'not in' : 'in'} ${show(holder(scope, null))}`,
  });
}

function explainFlag(node: Node, shop: Workshop, negated: boolean): Explain {
  const flag = shop.compile(node);
  return (scope) => ({ value: show(flag(scope, null)), threshold: `== ${String(!negated)}` });
}

/** Plain text: decimals without exponent, at most twelve places; a dash for what is not known. */
function show(value: Value): string {
  if (value === null) return '—';
  if (Decimal.isDecimal(value)) return value.toDecimalPlaces(12).toFixed();
  if (typeof value === 'number') return new Decimal(value).toFixed();
  if (Array.isArray(value)) return value.map(show).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A gap is never told smaller than it is. */
const roundUp = (gap: Decimal): string => gap.toDecimalPlaces(12, Decimal.ROUND_UP).toFixed();
