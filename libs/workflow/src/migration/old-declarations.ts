import type { Chart, Declarations } from '@terrace/engine';

const known = new WeakMap<Chart, Declarations>();

/** What the expressions of a plan may read: the old data and the old states, no facts. One object a chart, for it is a key. */
export function oldDeclarations(from: Chart): Declarations {
  const declarations = known.get(from) ?? { ...from.declarations, facts: {} };
  known.set(from, declarations);
  return declarations;
}
