import { amountOf, compute, type Arithmetic } from './exact';
import { NotAllowed, operands, typeOf, type Evaluate, type Node, type Workshop } from './node';

/** Arithmetic on amounts; `+` also joins texts and lists. Anything with an unknown operand is unknown. */
export function compileArithmetic(node: Node, shop: Workshop): Evaluate {
  const op = node.op as Arithmetic;
  const [left, right] = operands(node);
  if (op === '/' && typeOf(left) === 'int' && typeOf(right) === 'int')
    throw new NotAllowed(
      'Dividing two whole numbers would drop the remainder; write decimal(…) around one of them',
      node.start,
    );
  const a = shop.compile(left);
  const b = shop.compile(right);
  return (scope, frame) => {
    const x = a(scope, frame);
    const y = b(scope, frame);
    if (x === null || y === null) return null;
    if (op === '+' && joins(node)) {
      if (Array.isArray(x) && Array.isArray(y)) return [...x, ...y];
      return String(x) + String(y);
    }
    return compute(op, amountOf(x), amountOf(y));
  };
}

const joins = (node: Node): boolean => typeOf(node) === 'string' || typeOf(node).startsWith('list');

export function compileMinus(node: Node, shop: Workshop): Evaluate {
  const inner = shop.compile(node.args as Node);
  return (scope, frame) => {
    const value = inner(scope, frame);
    return value === null ? null : compute('-', 0, amountOf(value));
  };
}
