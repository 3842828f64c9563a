import type { Declarations } from '@terrace/engine';
import { compileNode } from './compile-node';
import { environmentFor } from './environment';
import { NotAllowed, type Node, type Workshop } from './node';

/** What cel-js says of a mistake. */
export interface Located {
  readonly summary?: string;
  readonly message?: string;
  readonly range?: { readonly start: number };
}

/** All that is needed to compile the parts of one expression. */
export function openWorkshop(source: string, declarations: Declarations, noteEvent: () => void): Workshop {
  const shop: Workshop = {
    source,
    states: declarations.states ? new Set(declarations.states) : null,
    compile: (inner) => compileNode(inner, shop),
    recheck: (inner) => recheck(inner, source, declarations),
    noteEvent,
  };
  return shop;
}

function recheck(node: Node, source: string, declarations: Declarations): void {
  const checked = environmentFor(declarations).check(source.slice(node.start, node.end));
  if (checked.valid) return;
  const { summary, range } = checked.error as Located;
  throw new NotAllowed(summary ?? String(checked.error), node.start + (range?.start ?? 0));
}
