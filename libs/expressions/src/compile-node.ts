import { compileAccess, compileIdentifier, compileIndex } from './compile-access';
import { compileCall, compileMethod } from './compile-call';
import { compileComparison, compileMembership } from './compile-comparison';
import { compileArithmetic, compileMinus } from './compile-arithmetic';
import { compileLogic, compileNot, compileTernary } from './compile-logic';
import { NotAllowed, type Evaluate, type Node, type Value, type Workshop } from './node';

/** Turns a checked syntax tree into closures, once. */
export function compileNode(node: Node, shop: Workshop): Evaluate {
  switch (node.op) {
    case 'value':
      return compileLiteral(node, shop);
    case 'id':
      return compileIdentifier(node, shop);
    case '.':
      return compileAccess(node, shop);
    case '[]':
      return compileIndex(node, shop);
    case 'list':
      return compileList(node, shop);
    case 'map':
      return compileMap(node, shop);
    case '&&':
    case '||':
      return compileLogic(node, shop);
    case '!_':
      return compileNot(node, shop);
    case '-_':
      return compileMinus(node, shop);
    case '?:':
      return compileTernary(node, shop);
    case 'in':
      return compileMembership(node, shop);
    case 'call':
      return compileCall(node, shop);
    case 'rcall':
      return compileMethod(node, shop);
    default:
      return compileOperator(node, shop);
  }
}

function compileOperator(node: Node, shop: Workshop): Evaluate {
  if (['<', '<=', '>', '>=', '==', '!='].includes(node.op)) return compileComparison(node, shop);
  if (['+', '-', '*', '/', '%'].includes(node.op)) return compileArithmetic(node, shop);
  throw new NotAllowed(`'${node.op}' is not available in charts`, node.start);
}

/** Numbers are read from the source text, so that no digit is lost. */
function compileLiteral(node: Node, shop: Workshop): Evaluate {
  const value = literalOf(node, shop.source);
  return () => value;
}

export function literalOf(node: Node, source: string): Value {
  const raw = node.args;
  if (typeof raw === 'bigint') return Number.isSafeInteger(Number(raw)) ? Number(raw) : raw.toString();
  if (typeof raw !== 'number') return raw as Value;
  const text = source.slice(node.start, node.end);
  return String(raw) === text ? raw : /^\d+\.\d+$/.test(text) ? text : raw;
}

function compileList(node: Node, shop: Workshop): Evaluate {
  const items = (node.args as Node[]).map((item) => shop.compile(item));
  return (scope, frame) => items.map((item) => item(scope, frame));
}

function compileMap(node: Node, shop: Workshop): Evaluate {
  const entries = (node.args as [Node, Node][]).map(
    ([key, value]) => [shop.compile(key), shop.compile(value)] as const,
  );
  return (scope, frame) =>
    Object.fromEntries(
      entries.map(([key, value]) => [String(key(scope, frame)), value(scope, frame)]),
    ) as Value;
}
