import type {
  Amounts,
  Compilation,
  CompiledExpression,
  Declarations,
  Expressions,
  Json,
  Scope,
} from '@terrace/engine';
import { compileNode } from './compile-node';
import { environmentFor } from './environment';
import { Decimal } from './exact';
import { changed } from './counterfactual';
import { compileExplain } from './explain';
import { NotAllowed, typeOf, type Node, type Value, type Workshop } from './node';

/** CEL: cel-js parses and checks the types once, closures of our own work the expression out exactly. */
export const celExpressions: Expressions = { compile };

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
  const shop: Workshop = {
    source,
    states: declarations.states ? new Set(declarations.states) : null,
    compile: (inner) => compileNode(inner, shop),
    recheck: (inner) => recheck(inner, source, declarations),
    noteEvent: () => (readsEvent = true),
  };
  const evaluate = shop.compile(node);
  const explain = compileExplain(node, shop);
  const settle = settler(typeOf(node));
  const holds = (scope: Scope): boolean => settle(evaluate(scope, null)) === true;
  return {
    evaluate: (scope) => settle(evaluate(scope, null)),
    explain: (scope) => keepCures(explain(scope), scope, holds),
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

function recheck(node: Node, source: string, declarations: Declarations): void {
  const checked = environmentFor(declarations).check(source.slice(node.start, node.end));
  if (checked.valid) return;
  const { summary, range } = checked.error as Located;
  throw new NotAllowed(summary ?? String(checked.error), node.start + (range?.start ?? 0));
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

interface Located {
  readonly summary?: string;
  readonly message?: string;
  readonly range?: { readonly start: number };
}

function wrong(error: unknown): Compilation {
  if (error instanceof NotAllowed) return { kind: 'wrong', message: error.message, offset: error.offset };
  const { summary, message, range } = error as Located;
  return { kind: 'wrong', message: summary ?? message ?? String(error), offset: range?.start ?? 0 };
}
