import type { Chart, StateNode } from './chart';
import { computeEntrySet } from './interpret/compute-entry-set';

export type Configured =
  /** Every active state, in document order. */
  | { readonly kind: 'legal'; readonly configuration: readonly string[] }
  /** No instance can stand in these states together; `states` are those that exclude one another. */
  | { readonly kind: 'illegal'; readonly states: readonly string[] };

/**
 * The configuration in which an instance stands when it stands in these states: with their ancestors, and with the
 * defaults of whatever is left open. The states must be the chart's own.
 */
export function configurationOf(chart: Chart, states: readonly string[]): Configured {
  const targets = states.flatMap((id) => chart.states.get(id) ?? []);
  const active = computeEntrySet([{ targets }], [chart.root], () => null).map(({ state }) => state);
  const present = new Set([chart.root, ...active]);
  const torn = [...present].find(({ kind, children }) => kind === 'compound' && among(children) !== 1);
  if (!torn) return { kind: 'legal', configuration: active.map(({ id }) => id) };
  return { kind: 'illegal', states: torn.children.filter((child) => present.has(child)).map(({ id }) => id) };

  function among(children: readonly StateNode[]): number {
    return children.filter((child) => present.has(child)).length;
  }
}
