import type {
  Amounts,
  Compilation,
  CompiledExpression,
  Declarations,
  Expressions,
  Json,
  Scope,
} from '@terrace/engine';
import { environmentFor } from './environment';
import { Decimal } from './exact';
import { changed } from './counterfactual';
import { compileTree, type Tree } from './condition-tree';
import { compileExplain } from './explain';
import { NotAllowed, typeOf, type Node, type Value } from './node';
import { witness } from './witness';
import { openWorkshop, type Located } from './workshop';

/** CEL: cel-js parses and checks the types once, closures of our own work the expression out exactly. */
export const celExpressions: Expressions = { compile, witness };

function compile(source: string, declarations: Declarations, expected: 'bool' | 'any'): Compilation {
  try {
    const parsed = environmentFor(declarations).parse(source);
    const checked = parsed.check();
    if (!checked.valid) return wrong(checked.error);
    const node = parsed.ast as unknown as Node;
    const type = typeOf(node);
    if (expected === 'bool' && type !== 'bool' && type !== 'dyn')
      return { kind: 'wrong', message: `A condition is true or false, this is ${type}`, offset: 0 };
    return { kind: 'compiled', expression: finish(node, source, declarations), type };
  } catch (error) {
    return wrong(error);
  }
}

function finish(node: Node, source: string, declarations: Declarations): CompiledExpression {
  let readsEvent = false;
  const shop = openWorkshop(source, declarations, () => (readsEvent = true));
  const evaluate = shop.compile(node);
  const explain = compileExplain(node, shop);
  const settle = settler(typeOf(node));
  let tree: Tree | null = null;
  const holds = (scope: Scope): boolean => settle(evaluate(scope, null)) === true;
  return {
    evaluate: (scope) => settle(evaluate(scope, null)),
    explain: (scope) => keepCures(explain(scope), scope, holds),
    // Asked for one condition at a time, by somebody who wants to know more: not worth making for all.
    tree: (scope) => (tree ??= compileTree(node, shop))(scope),
    readsEvent,
  };
}

/** What cures one part of a condition is told only where it cures the whole. */
function keepCures(told: Amounts, scope: Scope, holds: (scope: Scope) => boolean): Amounts {
  if (!told.counterfactuals) return told;
  const { counterfactuals, ...amounts } = told;
  const cures = counterfactuals.filter((change) => holds(changed(scope, change)));
  return cures.length > 0 ? { ...amounts, counterfactuals: cures } : amounts;
}

/** From working values to plain JSON: decimals as strings, and an unknown condition as false. */
function settler(type: string): (value: Value) => Json {
  if (type === 'bool') return (value) => value === true;
  if (type === 'int' || type === 'double') return (value) => (value === null ? null : Number(value));
  if (type === 'decimal')
    return (value) => (value === null ? null : Decimal.isDecimal(value) ? value.toFixed() : String(value));
  return plain;
}

function plain(value: Value): Json {
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value as Json;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner as Value)]));
}

function wrong(error: unknown): Compilation {
  if (error instanceof NotAllowed) return { kind: 'wrong', message: error.message, offset: error.offset };
  const { summary, message, range } = error as Located;
  return { kind: 'wrong', message: summary ?? message ?? String(error), offset: range?.start ?? 0 };
}
