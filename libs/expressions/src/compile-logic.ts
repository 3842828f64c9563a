import { operands, type Evaluate, type Node, type Workshop } from './node';

/** Three-valued: what is not known decides nothing, so `unknown && false` is false and `unknown || true` is true. */
export function compileLogic(node: Node, shop: Workshop): Evaluate {
  const [a, b] = operands(node).map((operand) => shop.compile(operand)) as [Evaluate, Evaluate];
  const decisive = node.op === '||';
  return (scope, frame) => {
    const x = a(scope, frame);
    if (x === decisive) return decisive;
    const y = b(scope, frame);
    if (y === decisive) return decisive;
    return x === null || y === null ? null : !decisive;
  };
}

export function compileNot(node: Node, shop: Workshop): Evaluate {
  const inner = shop.compile(node.args as Node);
  return (scope, frame) => {
    const value = inner(scope, frame);
    return value === null ? null : value !== true;
  };
}

export function compileTernary(node: Node, shop: Workshop): Evaluate {
  const [condition, yes, no] = (node.args as Node[]).map((part) => shop.compile(part)) as [
    Evaluate,
    Evaluate,
    Evaluate,
  ];
  return (scope, frame) => {
    const value = condition(scope, frame);
    if (value === null) return null;
    return value === true ? yes(scope, frame) : no(scope, frame);
  };
}
