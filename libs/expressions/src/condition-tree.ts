import type { ConditionTree, Scope } from '@terrace/engine';
import { compileExplain } from './explain';
import { operands, type Node, type Workshop } from './node';

export type Tree = (scope: Scope) => ConditionTree;

const opposite: Readonly<Record<string, '&&' | '||'>> = { '&&': '||', '||': '&&' };

/** Takes a condition apart along its `&&`, `||` and `!`: a negation turns round what is joined below it. */
export function compileTree(node: Node, shop: Workshop, negated = false): Tree {
  if (node.op === '!_') return compileTree(node.args as Node, shop, !negated);
  const op = negated ? opposite[node.op] : node.op;
  if (op !== '&&' && op !== '||') return leaf(node, shop, negated);
  const parts = chained(node, node.op).map((part) => compileTree(part, shop, negated));
  const joined = op === '&&' ? 'all' : 'any';
  const told = { source: sourceOf(node, shop, negated), joined } as const;
  return (scope) => {
    const trees = parts.map((part) => part(scope));
    const holds = joined === 'all' ? trees.every((tree) => tree.holds) : trees.some((tree) => tree.holds);
    return { ...told, holds, parts: trees };
  };
}

function leaf(node: Node, shop: Workshop, negated: boolean): Tree {
  const evaluate = shop.compile(node);
  const explain = compileExplain(node, shop, negated);
  const source = sourceOf(node, shop, negated);
  return (scope) => ({ source, holds: evaluate(scope, null) === !negated, ...explain(scope) });
}

/** `a && b && c` is one list of three, not a list of two within a list of two. */
function chained(node: Node, op: string): Node[] {
  return node.op === op ? operands(node).flatMap((part) => chained(part, op)) : [node];
}

function sourceOf({ start, end, op }: Node, { source }: Workshop, negated: boolean): string {
  const text = source.slice(start, end);
  if (!negated) return text;
  return op === 'id' || op === '.' || op === 'call' ? `!${text}` : `!(${text})`;
}
